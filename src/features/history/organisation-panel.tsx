import { useMemo } from 'react';
import type { Organisation } from '../../core/activity/who-knows';
import { toDate } from '../../display/ago';
import { HostText } from '../../display/host-text';
import type { Entry } from '../../ports/activity';
import { Avatar } from '../../ui/avatar';
import { IconButton } from '../../ui/icon-button';
import { inkFor, initialsOf } from '../../ui/ink';
import { Grow, Row } from '../../ui/stack';
import { Tag } from '../../ui/tag';
import { Rule, SectionTitle, Text } from '../../ui/text';
import { TimelineLine } from '../../ui/timeline';
import { VirtualList } from '../../ui/virtual-list';
import { formatDateTime } from '../../words/formats';
import { t } from '../../words/words';
import { BlockRequester } from './block-requester';
import { DeleteEntries } from './delete-entries';
import { entryWords, hasLeft, partyName } from './entry-words';
import type { Shared } from './given-answers';
import { PrintPage } from './print-page';
import { ReceivedSentence } from './received-sentence';
import { VouchedFacts } from './vouched-facts';

interface OrganisationPanelProps {
  readonly organisation: Organisation<Shared>;
  readonly entries: readonly Entry[];
  readonly isPractice: boolean;
  /** Absent where the panel is a screen of its own, which names the organisation already. */
  readonly onClose?: (() => void) | undefined;
}

const lineHeight = 58;

/** One organisation: what it has received, every time, who confirmed it, and what can be done now. */
export const OrganisationPanel = (props: OrganisationPanelProps) => {
  const { organisation, entries, onClose } = props;
  const { verifier } = organisation;
  const name = partyName(verifier);
  const own = useMemo(
    () =>
      entries.filter(
        (entry) =>
          'verifier' in entry && entry.verifier.recognition === organisation.verifier.recognition,
      ),
    [entries, organisation],
  );
  return (
    <section className="stack gap-4 grow" aria-label={name}>
      {onClose === undefined ? null : (
        <Row justify="between">
          <Text size="small" tone="quiet" weight="650">
            {t('activity.selected')}
          </Text>
          <IconButton icon="x" label={t('activity.closeSelected')} onPress={onClose} />
        </Row>
      )}
      <Row gap={3} align="start">
        <Avatar size="l" ink={inkFor(verifier.recognition)} initials={initialsOf(name)} />
        <Grow>
          {onClose === undefined ? null : (
            <SectionTitle size="l">
              <bdi>{name}</bdi>
            </SectionTitle>
          )}
          <HostText host={verifier.host} />
          {props.isPractice ? (
            <div>
              <Tag tone="unk">{t('activity.practice')}</Tag>
            </div>
          ) : null}
        </Grow>
      </Row>
      <ReceivedSentence organisation={organisation} />
      <Rule isStrong />
      <VirtualList
        label={t('activity.eachTime')}
        items={own}
        keyOf={({ id }) => id}
        estimate={lineHeight}
        gap={0}
        renderItem={(entry) => (
          <TimelineLine
            id={entry.id}
            title={formatDateTime(toDate(entry.at))}
            note={noteOf(entry)}
            isLeaving={hasLeft(entry)}
            href={`/activity/${entry.id}`}
          />
        )}
      />
      <Rule />
      <VouchedFacts verifier={verifier} at={organisation.lastAt} answer={organisation.answers[0]} />
      <Row gap={2} wrap>
        <BlockRequester verifier={verifier} />
        <PrintPage />
        <DeleteEntries ids={own.map(({ id }) => id)} />
      </Row>
    </section>
  );
};

const noteOf = (entry: Entry): string => {
  const { title, note } = entryWords(entry);
  return note === undefined ? title : `${title}. ${note}`;
};
