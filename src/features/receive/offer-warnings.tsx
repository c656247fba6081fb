import { cardState } from '../../core/credential/card-state';
import { clockLeeway, minute, type EpochSeconds } from '../../core/kernel/time';
import { toDate } from '../../display/ago';
import type { CardView } from '../../ports/cards';
import { Band } from '../../ui/band';
import { formatDate } from '../../words/formats';
import { t } from '../../words/words';

interface OfferWarningsProps {
  readonly view: CardView;
  readonly now: EpochSeconds;
}

/** Whether the card had ended before it came: it can be kept to look at, and only by that name. */
export const isEnded = ({ summary }: CardView, now: EpochSeconds): boolean =>
  cardState(summary.facts, now).kind === 'ended';

/** What speaks against a card that is otherwise sound: nobody vouches, it has ended, the clocks disagree. */
export function OfferWarnings({ view, now }: OfferWarningsProps) {
  const { issuer } = view.summary;
  const { issuedAt, expiresAt } = view.credential.validity;
  const ahead = issuedAt === null ? 0 : issuedAt - now;
  return (
    <>
      {!issuer.isConfirmed && (
        <Band tone="warn" title={t('receive.issuer-unconfirmed')}>
          {t('receive.issuer-unconfirmed-help')}
        </Band>
      )}
      {isEnded(view, now) && expiresAt !== null && (
        <Band
          tone="warn"
          icon="clock"
          title={t('receive.ended', { date: formatDate(toDate(expiresAt), 'long') })}
        >
          {t('receive.ended-help')}
        </Band>
      )}
      {ahead > clockLeeway && (
        <Band
          tone="warn"
          icon="clock"
          title={t('receive.clock', { n: Math.round(ahead / minute) })}
        >
          {t('receive.clock-help')}
        </Band>
      )}
    </>
  );
}
