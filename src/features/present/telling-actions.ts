import { tellRequester } from '../../flows/tell-requester';
import type { Ports } from '../../ports';
import type { LocalId } from '../../state/incoming';
import { whileHeld } from '../../state/lock-signs';
import { requestStage, setRequestStage } from '../../state/request-store';
import type { Telling } from '../../state/request-store';

/** The person taps: whoever sent a request that cannot be answered hears so, once. */
export const tellThem = async (ports: Ports, id: LocalId): Promise<void> => {
  const stage = requestStage(id);
  if (stage.at !== 'stopped' || stage.telling?.at !== 'offered') return;
  const { refusalId, host } = stage.telling.to;
  setRequestStage(id, { ...stage, telling: { at: 'sending', host } });
  const told = await whileHeld(ports, () => tellRequester(ports, refusalId));
  const now = requestStage(id);
  // Locked in the middle: "they may have heard it" already stands there.
  if (now.at !== 'stopped' || now.telling?.at !== 'sending') return;
  setRequestStage(id, { ...now, telling: { at: endOf(told), host } });
};

const endOf = (
  told: Awaited<ReturnType<typeof tellRequester>>,
): Exclude<Telling['at'], 'offered'> => {
  if (!told.ok) return told.error.shared === 'no' ? 'not-sent' : 'maybe';
  const { outcome } = told.value;
  return outcome === 'accepted' || outcome === 'refused' ? 'told' : 'maybe';
};
