import type { LocalId } from '../../state/incoming';
import { usePorts } from '../../state/ports';
import { useNavigate } from '../../ui/link';
import { declineIncoming } from './request-actions';

/** Says no to a request, at any step, and shows that nothing was sent. */
export const useStop = (id: LocalId, why: 'person' | 'site' = 'person'): (() => void) => {
  const ports = usePorts();
  const navigate = useNavigate();
  return () => {
    void declineIncoming(ports, id, why);
    navigate(`/result/${id}`);
  };
};
