import { markPatch, type Deed } from './ledger';
import type { Life, Living } from './life';

/**
 * The control of every proof that compares with acknowledgements: a change counts as acknowledged before it is written,
 * and its thread is held right before the write. Whoever then ends the thread has to find the change missing.
 */
export const acknowledgeTooEarly = async (
  { ledger }: Life,
  { points, driven }: Living,
): Promise<void> => {
  const deed: Deed = { kind: 'change', mark: 'too early' };
  ledger.begin(deed);
  ledger.acknowledge(deed);
  await points.arm({ point: 'commit:write', turn: 1 });
  const asking = driven.ask('change', markPatch(deed.mark));
  // It ends with its browser or its tab, whoever closes it.
  asking.catch(() => undefined);
  await points.held();
};
