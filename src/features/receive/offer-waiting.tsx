import { continueReceiving } from '../../state/continue-receiving';
import type { OfferStage } from '../../state/offer-store';
import { usePorts } from '../../state/ports';
import { BarQuote } from '../../ui/bar-quote';
import { Footer } from '../../ui/footer';
import { TwoAnswers } from '../../ui/two-answers';
import { t } from '../../words/words';
import { decline } from './offer-actions';
import { OfferFrame } from './offer-frame';

interface OfferWaitingProps {
  readonly id: string;
  readonly stage: Extract<OfferStage, { at: 'waiting' }>;
}

/** It was left in the middle, by a lock or an end of the page: it goes on when the person says so. */
export function OfferWaiting({ id, stage }: OfferWaitingProps) {
  const ports = usePorts();
  return (
    <OfferFrame
      id={id}
      stage={stage}
      footer={
        <Footer>
          <TwoAnswers
            armKey="waiting"
            no={{ label: t('receivings.forget'), onPress: () => void decline(ports, id) }}
            yes={{
              label: t('receivings.continue'),
              onPress: () => void continueReceiving(ports, id),
            }}
          />
        </Footer>
      }
    >
      <BarQuote after={t('receive.waiting-help')}>{t('receive.waiting')}</BarQuote>
    </OfferFrame>
  );
}
