import { toDate } from '../../display/ago';
import { HostText } from '../../display/host-text';
import { Avatar } from '../../ui/avatar';
import { Band } from '../../ui/band';
import { Disclosure } from '../../ui/disclosure';
import { Foreign } from '../../ui/foreign';
import { IconButton } from '../../ui/icon-button';
import { inkFor, initialsOf } from '../../ui/ink';
import { KeyValues } from '../../ui/key-values';
import { ScreenTitle } from '../../ui/screen-title';
import { Sheet } from '../../ui/sheet';
import { Grow, Row, Stack } from '../../ui/stack';
import { StatusTag } from '../../ui/status-tag';
import { Tag } from '../../ui/tag';
import { SectionTitle, Text } from '../../ui/text';
import { formatDate, formatList } from '../../words/formats';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import { askedCount } from './asked-count';
import type { ConsentParts } from './consent-parts';
import { requesterName } from './requester-name';

interface ConsentWhoProps extends ConsentParts {
  readonly isWide: boolean;
  readonly onStop: () => void;
}

/** Who asks: a confirmed name, a confirmed address, or the plain statement that nobody can tell. */
export function ConsentWho(props: ConsentWhoProps) {
  const { verifier } = props.stage.review.plan.request;
  return verifier.tier === 'unconfirmed' ? <Stranger {...props} /> : <Known {...props} />;
}

function Known({ stage, consent, isWide, onStop }: ConsentWhoProps) {
  const { plan, earlier } = stage.review;
  const { verifier, says } = plan.request;
  const name = requesterName(verifier);
  const isConfirmed = verifier.tier === 'confirmed';
  const last = earlier[0];
  const tags = (
    <Row gap={2} wrap>
      {isWide && <HostText host={verifier.host} />}
      <StatusTag shape={isConfirmed ? 'confirmed' : 'unknown'}>
        {t(isConfirmed ? 'present.confirmed' : 'present.domain-only')}
      </StatusTag>
      <Tag tone="unk" icon="clock">
        {last === undefined
          ? t('present.never-met')
          : t('present.last-shared', { date: formatDate(toDate(last.at), 'medium') })}
      </Tag>
    </Row>
  );
  const confirmedBy = isConfirmed && (
    <Disclosure summary={t('present.who-confirmed')}>
      <Text size="small">
        {t('present.confirmed-by', { lists: formatList(verifier.vouchedBy) })}
      </Text>
    </Disclosure>
  );
  if (isWide) {
    return (
      <Stack gap={2}>
        <Row gap={4} align="start">
          <Avatar size="l" ink={inkFor(verifier.recognition)} initials={initialsOf(name)} />
          <Grow>
            <Stack gap={1}>
              <ScreenTitle>{t('present.asks-for', { name, n: askedCount(consent) })}</ScreenTitle>
              {tags}
            </Stack>
          </Grow>
          <IconButton icon="x" label={t('present.stop-and-close')} onPress={onStop} />
        </Row>
        {!isConfirmed && <DomainOnly host={verifier.host} />}
        {confirmedBy}
      </Stack>
    );
  }
  return (
    <Sheet isPadded>
      <Stack gap={3}>
        <Row gap={3} align="start">
          <Avatar ink={inkFor(verifier.recognition)} initials={initialsOf(name)} />
          <Grow>
            <SectionTitle size="l">{name}</SectionTitle>
            {name !== verifier.host && <HostText host={verifier.host} />}
          </Grow>
        </Row>
        {tags}
        {!isConfirmed && <DomainOnly host={verifier.host} />}
        {(says.purpose !== null || says.retention !== null) && (
          <Text size="small">
            {says.purpose !== null &&
              rich('present.their-reason', { reason: <Foreign text={says.purpose} /> })}{' '}
            {says.retention !== null &&
              rich('present.they-keep', { retention: <Foreign text={says.retention} /> })}
          </Text>
        )}
        {confirmedBy}
      </Stack>
    </Sheet>
  );
}

/** M-DOMAIN. */
function DomainOnly({ host }: { readonly host: string }) {
  return (
    <Text size="small">{rich('present.domain', { host: <HostText host={host} isStrong /> })}</Text>
  );
}

/**
 * M-UNCONF: the red block, then only what is certain: where the data would go. Whom the person blocked stands here
 * too, under the name that somebody vouches for.
 */
function Stranger({ stage }: ConsentWhoProps) {
  const { plan, earlier, isBlocked } = stage.review;
  const { verifier, says } = plan.request;
  const last = earlier[0];
  return (
    <>
      {isBlocked && (
        <Band
          tone="bad"
          isSolid={verifier.confirmedName !== null}
          icon="stop"
          title={t('present.blocked', { name: requesterName(verifier) })}
        >
          {t('present.blocked-help')}
        </Band>
      )}
      {verifier.confirmedName === null && (
        <Band tone="bad" isSolid icon="stop" title={t('present.unconfirmed')}>
          <Text>
            {verifier.claimedName === null
              ? t('present.unconfirmed-nameless')
              : rich('present.unconfirmed-says', { name: <Foreign text={verifier.claimedName} /> })}
          </Text>
        </Band>
      )}
      <Sheet>
        <KeyValues
          rows={[
            { label: t('present.goes-to'), value: <HostText host={verifier.host} isStrong /> },
            {
              label: t('present.reason-given'),
              value:
                says.purpose === null
                  ? t('present.no-reason')
                  : rich('present.quoted', { text: <Foreign text={says.purpose} /> }),
            },
            {
              label: t('present.met-before'),
              value:
                last === undefined ? t('present.never') : formatDate(toDate(last.at), 'medium'),
            },
          ]}
        />
      </Sheet>
    </>
  );
}
