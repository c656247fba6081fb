import { assertNever } from '../../core/kernel/result';
import { useRequestStage } from '../../state/request-store';
import { ConsentScreen } from './consent-screen';
import { RequestAnnounced } from './request-announced';
import { RequestMissing } from './request-missing';
import { RequestOpening } from './request-opening';
import { RequestStopped } from './request-stopped';
import { ResultScreen } from './result-screen';
import { SiteCheck } from './site-check';

interface RequestScreenProps {
  /** Local id of what came in. */
  readonly id: string;
}

/** S08 to S12: a request, from its host to the decision. */
export function RequestScreen({ id }: RequestScreenProps) {
  const stage = useRequestStage(id);
  switch (stage.at) {
    case 'announced':
      return <RequestAnnounced id={id} stage={stage} />;
    case 'opening':
    case 'sending':
      return <RequestOpening id={id} stage={stage} />;
    case 'checking-site':
      return <SiteCheck id={id} stage={stage} />;
    case 'missing':
      return <RequestMissing id={id} stage={stage} />;
    case 'reviewing':
      return <ConsentScreen id={id} stage={stage} />;
    case 'stopped':
      return <RequestStopped id={id} stage={stage} />;
    case 'done':
      return <ResultScreen id={id} />;
    default:
      return assertNever(stage);
  }
}
