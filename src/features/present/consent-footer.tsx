import { acceptStranger } from '../../core/presentation/toggle';
import { useNow } from '../../state/use-now';
import { Checkbox } from '../../ui/checkbox';
import { Footer } from '../../ui/footer';
import { Marker } from '../../ui/marker';
import { TwoAnswers } from '../../ui/two-answers';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import { blockedReason } from './blocked-reason';
import type { ConsentParts } from './consent-parts';
import { setChoice } from './request-actions';
import { useShare } from './use-share';

interface ConsentFooterProps extends ConsentParts {
  readonly onDecline: () => void;
}

/** Two equal answers; both wait 600 ms after every change. */
export function ConsentFooter({ id, stage, consent, isOffline, onDecline }: ConsentFooterProps) {
  const share = useShare(id);
  const now = useNow();
  const { choice, review } = stage;
  const { verifier } = review.plan.request;
  const isStranger = verifier.tier === 'unconfirmed';
  const reason = blockedReason(consent, { isOffline, now });
  return (
    <Footer
      above={
        isStranger ? (
          <Checkbox
            isOn={choice.isStrangerAccepted}
            onChange={(isOn) => setChoice(id, (before) => acceptStranger(before, isOn))}
          >
            {t('present.know-who')}
          </Checkbox>
        ) : undefined
      }
    >
      <TwoAnswers
        armKey={JSON.stringify([review.reviewId, choice, stage.change, reason])}
        no={{
          label: t('present.do-not-share'),
          onPress: onDecline,
          variant: isStranger ? 'primary' : 'outline',
        }}
        yes={{
          label:
            reason === null
              ? rich(
                  'present.share',
                  { n: consent.count },
                  { mk: (inside) => <Marker>{inside}</Marker> },
                )
              : t('present.cannot-share-yet'),
          onPress: () => share(null),
          blockedBecause: reason ?? undefined,
        }}
      />
    </Footer>
  );
}
