import type { UnlockSecret } from '../../ports/vault-access';
import type { LocalId } from '../../state/incoming';
import { usePorts } from '../../state/ports';
import { requestStage } from '../../state/request-store';
import { leaveFor } from '../../ui/airlock';
import { useNavigate } from '../../ui/link';
import { share } from './request-actions';

/** Shares what is on screen and shows what became of it; stays where a secret is asked for first, or something changed. */
export const useShare = (id: LocalId): ((secret: UnlockSecret | null) => void) => {
  const ports = usePorts();
  const navigate = useNavigate();
  return (secret) => {
    void share(ports, id, secret).then((address) => {
      if (requestStage(id).at === 'done') navigate(`/result/${id}`);
      if (address !== null) leaveFor(address);
    });
  };
};
