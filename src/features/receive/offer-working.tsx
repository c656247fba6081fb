import { usePorts } from '../../state/ports';
import type { OfferStage } from '../../state/offer-store';
import { Footer } from '../../ui/footer';
import { OneAnswer } from '../../ui/one-answer';
import { t } from '../../words/words';
import { decline } from './offer-actions';
import { OfferFrame } from './offer-frame';

interface OfferWorkingProps {
  readonly id: string;
  readonly stage: Extract<
    OfferStage,
    { at: 'fetching' | 'checking-issuer' | 'collecting' | 'resuming' }
  >;
}

/** Something is on its way: the steps say what, and it can be stopped. */
export function OfferWorking({ id, stage }: OfferWorkingProps) {
  const ports = usePorts();
  return (
    <OfferFrame
      id={id}
      stage={stage}
      footer={
        <Footer>
          <OneAnswer
            armKey={stage.at}
            answer={{ label: t('receive.stop'), onPress: () => void decline(ports, id) }}
          />
        </Footer>
      }
    />
  );
}
