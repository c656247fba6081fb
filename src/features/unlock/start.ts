import { unlockWithPasskey } from '../../flows/passkeys';
import { unlockWallet, type Opened } from '../../flows/unlock';
import { applySettings } from '../../state/apply-settings';
import { openSession, showPresence } from '../../state/session-control';
import type { Result } from '../../core/kernel/result';
import type { Ports } from '../../ports';
import type { PasskeyAsk, PasskeyFailure } from '../../ports/passkeys';
import type { UnlockFailure, UnlockSecret } from '../../ports/vault-access';

const show = (ports: Ports, { settings, ...found }: Opened): void => {
  applySettings(settings);
  openSession(ports, found);
};

/** Opens the wallet and shows it; called by the Unlock button. */
export const startUnlock = async (
  ports: Ports,
  secret: UnlockSecret,
): Promise<Result<unknown, UnlockFailure>> => {
  const opened = await unlockWallet(ports, secret);
  if (opened.ok) show(ports, opened.value);
  // A making that was cut off leaves a database without a vault in it; and there may have been one.
  else if (opened.error.code === 'vault/absent') await showPresence(ports);
  return opened;
};

/** The same with a passkey; called by its button. */
export const startWithPasskey = async (
  ports: Ports,
  asks: readonly PasskeyAsk[],
): Promise<Result<unknown, PasskeyFailure | UnlockFailure>> => {
  // Reads sealed rows while the person looks at the browser's own question.
  void ports.vault.prepare().catch(() => undefined);
  const opened = await unlockWithPasskey(ports, asks);
  if (opened.ok) show(ports, opened.value);
  return opened;
};
