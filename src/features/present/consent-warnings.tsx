import { minute } from '../../core/kernel/time';
import { askedBeyond, overAsking } from '../../core/presentation/over-asking';
import { toDate } from '../../display/ago';
import { fieldLabel } from '../../display/field-label';
import { inSentence } from '../../display/in-sentence';
import { Band } from '../../ui/band';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { formatDate, formatList, formatTime } from '../../words/formats';
import { t } from '../../words/words';
import { askedThings } from './asked-count';
import { CannotHide } from './cannot-hide';
import type { ConsentParts } from './consent-parts';
import { useNow } from '../../state/use-now';

/** In seconds. */
const timeLeftWorthSaying = 2 * minute;

interface ConsentWarningsProps extends ConsentParts {
  readonly onDecline: () => void;
}

/** What slows the person down before the list: over-asking, repeated asking, the end of the request. */
export function ConsentWarnings(props: ConsentWarningsProps) {
  const { id, stage, consent, isOffline, onDecline } = props;
  const now = useNow();
  const { review, choice, change } = stage;
  const { expiresAt } = review.plan.request;
  const asked = askedThings(review);
  const last = review.earlier[0];
  const signals = overAsking(review.plan, choice, review.earlier);
  const labelOf = (type: string, path: Parameters<typeof fieldLabel>[0]): string => {
    const card = review.cards.find(({ credential }) => credential.type === type);
    return inSentence(fieldLabel(path, card?.display.labels ?? []));
  };
  // A field that went last time and stands otherwise on the card of today.
  const changedSince = [
    ...new Set(
      last?.cards.flatMap(({ type, changed }) => changed.map((path) => labelOf(type, path))),
    ),
  ];
  return (
    <>
      {isOffline && (
        <Band tone="unk" icon="off" role="status" title={t('present.offline')}>
          {t('present.offline-help')}
        </Band>
      )}
      {change !== null && (
        <Band tone="warn" role="status" title={t('present.changed')}>
          {t(change === 'status' ? 'present.changed-status' : 'present.changed-card')}
        </Band>
      )}
      {signals.map((signal) => {
        if (signal.kind === 'sensitive') {
          return (
            <Stack key="sensitive" gap={1}>
              <SectionTitle>
                {t('present.over-sensitive', { n: asked.things, k: asked.sensitive })}
              </SectionTitle>
              <Text size="small" tone="quiet">
                {t('present.nothing-chosen')}
              </Text>
            </Stack>
          );
        }
        if (signal.kind === 'more-than-last-time') {
          return (
            <Band key="more" tone="warn" title={t('present.over-more')}>
              {t('present.over-more-fields', {
                date: formatDate(toDate(signal.since), 'medium'),
                fields: formatList(signal.fields.map(({ type, path }) => labelOf(type, path))),
              })}
            </Band>
          );
        }
        return (
          <CannotHide
            key={`all ${signal.queryId} ${signal.credentialId}`}
            id={id}
            stage={stage}
            chosen={consent.cards.find(
              ({ query, candidate }) =>
                query.id === signal.queryId && candidate.credentialId === signal.credentialId,
            )}
            fieldCount={signal.fieldCount}
            onDecline={onDecline}
          />
        );
      })}
      {last !== undefined && (
        <Band
          tone="unk"
          icon="clock"
          title={t('present.again', { date: formatDate(toDate(last.at), 'medium') })}
        >
          {t('present.again-fields', { n: askedBeyond(review.plan, last).length })}
          {changedSince.length > 0 &&
            ` ${t('present.again-changed', { fields: formatList(changedSince), n: changedSince.length })}`}
        </Band>
      )}
      {review.isAskedAgain && (
        <Band tone="warn" title={t('present.asked-again', { n: review.timesAskedLately })} />
      )}
      {expiresAt !== null && expiresAt - now < timeLeftWorthSaying && (
        <Band
          tone="unk"
          icon="clock"
          role="status"
          title={t('present.expires', { time: formatTime(toDate(expiresAt)) })}
        >
          {t('present.expires-help')}
        </Band>
      )}
    </>
  );
}
