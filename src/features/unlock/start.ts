import { unlockWallet } from '../../flows/unlock';
import { applySettings } from '../../state/apply-settings';
import { sessionStore } from '../../state/session';
import { openSession } from '../../state/session-control';
import type { Result } from '../../core/kernel/result';
import type { Ports } from '../../ports';
import type { UnlockFailure, UnlockSecret } from '../../ports/vault';

/** Opens the wallet and shows it; called by the Unlock button. */
export const startUnlock = async (
  ports: Ports,
  secret: UnlockSecret,
): Promise<Result<unknown, UnlockFailure>> => {
  const opened = await unlockWallet(ports, secret);
  if (opened.ok) {
    applySettings(opened.value.settings);
    openSession(ports, opened.value.unreadable);
  } else if (opened.error.code === 'vault/absent') {
    // A making that was cut off leaves a database without a vault in it.
    sessionStore.setState({ at: 'absent' }, true);
  }
  return opened;
};
