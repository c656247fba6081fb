import { acceptRisk } from '../../core/presentation/toggle';
import { refreshStatuses } from '../../flows/refresh-statuses';
import { agoText, toDate } from '../../display/ago';
import { noticeStore } from '../../state/notices';
import { usePorts } from '../../state/ports';
import { useNow } from '../../state/use-now';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { formatDate } from '../../words/formats';
import { t } from '../../words/words';
import type { ConsentCard } from './consent-model';
import { reasonText } from './reason-text';
import { setChoice } from './request-actions';

interface CardStandingProps {
  readonly id: string;
  readonly chosen: ConsentCard;
}

/** What the card's state means for this answer: M-NOCHECK, M-STALE, M-PAUSED, M-ENDED and their kin. */
export function CardStanding({ id, chosen }: CardStandingProps) {
  const ports = usePorts();
  const now = useNow();
  const isOffline = noticeStore(({ active }) => active.has('offline'));
  const { candidate, card, query, pick } = chosen;
  const { state } = candidate;
  const issuer = card.summary.issuer.name;
  const tick = candidate.usability === 'needs-tick' && (
    <Checkbox
      isOn={pick.isRiskAccepted}
      onChange={(isOn) =>
        setChoice(id, (choice) =>
          acceptRisk(choice, { queryId: query.id, credentialId: candidate.credentialId }, isOn),
        )
      }
    >
      {t('present.share-anyway')}
    </Checkbox>
  );
  switch (state.kind) {
    case 'paused':
      return (
        <Band tone="warn" icon="pause" title={t('present.paused', { issuer })}>
          {t('present.paused-help')}
          {tick}
        </Band>
      );
    case 'ended':
      return (
        <Band
          tone="bad"
          icon="clock"
          title={t('present.ended', { date: formatDate(toDate(state.at), 'long') })}
        >
          {t('present.ended-help')}
          {tick}
        </Band>
      );
    case 'notYet':
      return (
        <Band
          tone="warn"
          icon="clock"
          title={t('present.not-yet', { date: formatDate(toDate(state.at), 'long') })}
        >
          {t('present.not-yet-help')}
          {tick}
        </Band>
      );
    case 'listBad':
      return (
        <Band tone="bad" icon="q" title={t('present.list-bad')}>
          {t('present.list-bad-help')}
          {tick}
        </Band>
      );
    case 'notChecked':
      return (
        <Band
          tone="unk"
          icon="q"
          title={t('present.no-check')}
          action={
            <Button variant="quiet" isFlush onPress={() => void refreshStatuses(ports, 'all')}>
              {t('present.try-again')}
            </Button>
          }
          actionBelow
        >
          {t('present.no-check-help', { reason: reasonText(state.reason) })}
        </Band>
      );
    case 'validStale':
      return isOffline ? (
        <Band
          tone="unk"
          icon="off"
          title={t('present.stale', { ago: agoText(state.checkedAt, now) })}
        >
          {t('present.stale-help')}
        </Band>
      ) : null;
    default:
      return null;
  }
}
