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
import type { ConsentParts } from './consent-parts';
import { useNow } from '../../state/use-now';

/** In seconds. */
const timeLeftWorthSaying = 2 * minute;

/** What slows the person down before the list: over-asking, repeated asking, the end of the request. */
export function ConsentWarnings({ stage, isOffline }: ConsentParts) {
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
          <Band
            key={`all ${signal.queryId} ${signal.credentialId}`}
            tone="warn"
            title={t('present.cannot-hide')}
          >
            {t('present.cannot-hide-help', { n: signal.fieldCount })}
          </Band>
        );
      })}
      {last !== undefined && (
        <Band
          tone="unk"
          icon="clock"
          title={t('present.again', { date: formatDate(toDate(last.at), 'medium') })}
        >
          {t('present.again-fields', { n: askedBeyond(review.plan, last).length })}
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
