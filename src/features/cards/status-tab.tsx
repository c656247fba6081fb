import { useQuery } from '@tanstack/react-query';
import { epochSeconds, type EpochSeconds } from '../../core/kernel/time';
import type { StatusObservation } from '../../core/status/standing';
import { agoText, toDate } from '../../display/ago';
import { statusListsQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { Band } from '../../ui/band';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { Timeline } from '../../ui/timeline';
import { formatDate, formatDateTime, formatRelative } from '../../words/formats';
import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';
import { troubleText } from './trouble-text';

/** Below this many entries a list is named as small (SCREENS 4.1). */
const smallList = 1_000;

/** What is known of a card's standing, from what, and when it is looked at again. */
export const StatusTab = ({
  view,
  now,
}: {
  readonly view: CardView;
  readonly now: EpochSeconds;
}) => (
  <Stack gap={5}>
    <Stack gap={2}>
      <SectionTitle size="s">{t('status.timeline')}</SectionTitle>
      <Timeline label={t('status.timeline')} entries={timelineOf(view, now)} />
      {view.trouble === null ? null : (
        <Text size="small" tone="quiet">
          {t('status.lastTrouble', { reason: troubleText(view) })}
        </Text>
      )}
    </Stack>
    {view.credential.status.length === 0 ? (
      <Text>{t('status.noList')}</Text>
    ) : (
      <Checks view={view} now={now} />
    )}
  </Stack>
);

const Checks = ({ view, now }: { readonly view: CardView; readonly now: EpochSeconds }) => {
  const lists = useQuery(statusListsQuery(usePorts()));
  const uris = new Set(view.credential.status.map(({ uri }) => uri));
  const due = lists.data?.ok
    ? lists.data.value.filter(({ uri }) => uris.has(uri)).map(({ dueAt }) => dueAt)
    : [];
  const size = view.observations[0]?.listSize;
  return (
    <Stack gap={4}>
      {due.length === 0 ? null : (
        <Stack gap={1}>
          <SectionTitle size="s">{t('status.next')}</SectionTitle>
          <Text>
            {t('status.nextWhen', {
              when: formatRelative(toDate(epochSeconds(Math.max(now, ...due))), toDate(now)),
            })}
          </Text>
        </Stack>
      )}
      <Stack gap={1}>
        <SectionTitle size="s">{t('status.private')}</SectionTitle>
        <Text>{t('status.privateText')}</Text>
        {size === undefined ? null : (
          <Text size="small" tone="quiet">
            {t('status.listSize', { n: size })}
          </Text>
        )}
      </Stack>
      {size !== undefined && size < smallList ? (
        <Band tone="warn" icon="tri">
          {t('status.small')}
        </Band>
      ) : null}
    </Stack>
  );
};

const timelineOf = (view: CardView, now: EpochSeconds) => {
  const { issuedAt, notBefore, expiresAt } = view.credential.validity;
  const dated = (id: string, title: string, at: EpochSeconds | null) =>
    at === null
      ? []
      : [{ id, title, at, trailing: formatDate(toDate(at), 'long'), note: undefined }];
  return [
    ...dated('ends', t('status.ends'), expiresAt),
    ...view.observations.map((seen) => ({
      id: `${seen.listUri} ${String(seen.fetchedAt)}`,
      title: observed(seen),
      at: seen.fetchedAt,
      trailing: formatDateTime(toDate(seen.fetchedAt)),
      note: t('status.from', {
        host: new URL(seen.listUri).host,
        when: agoText(seen.issuedAt, now),
      }),
    })),
    ...dated('received', t('status.received'), view.summary.addedAt),
    ...dated('starts', t('status.starts'), notBefore),
    ...dated('issued', t('status.issued'), issuedAt),
  ].sort((a, b) => b.at - a.at);
};

const observed = ({ value }: StatusObservation): string => {
  if (value === 0) return t('status.checkedGood');
  if (value === 1) return t('status.checkedWithdrawn');
  return value === 2 ? t('status.checkedPaused') : t('status.checkedOther', { value });
};
