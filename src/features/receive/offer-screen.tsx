import { assertNever } from '../../core/kernel/result';
import { useOfferStage } from '../../state/offer-store';
import { OfferContact } from './offer-contact';
import { OfferDeclined, OfferFailed, OfferSaved } from './offer-end';
import { OfferReady } from './offer-ready';
import { OfferReviewing } from './offer-reviewing';
import { OfferUnsaved } from './offer-unsaved';
import { OfferWaiting } from './offer-waiting';
import { OfferWorking } from './offer-working';

interface OfferScreenProps {
  /** Local id of what came in. */
  readonly id: string;
}

/** S06: an offer, from its host to the saved card. */
export function OfferScreen({ id }: OfferScreenProps) {
  const stage = useOfferStage(id);
  switch (stage.at) {
    case 'announced':
    case 'elsewhere':
      return <OfferContact key={stage.at} id={id} stage={stage} />;
    case 'waiting':
      return <OfferWaiting id={id} stage={stage} />;
    case 'fetching':
    case 'checking-issuer':
    case 'collecting':
    case 'resuming':
      return <OfferWorking id={id} stage={stage} />;
    case 'ready':
      return <OfferReady id={id} stage={stage} />;
    case 'reviewing':
    case 'saving':
      return <OfferReviewing id={id} stage={stage} />;
    case 'saved':
      return <OfferSaved id={id} stage={stage} />;
    case 'declined':
      return <OfferDeclined id={id} stage={stage} />;
    case 'failed':
      return stage.failure.code === 'vault/write' && stage.step === 'save' ? (
        <OfferUnsaved id={id} stage={stage} />
      ) : (
        <OfferFailed id={id} stage={stage} />
      );
    default:
      return assertNever(stage);
  }
}
