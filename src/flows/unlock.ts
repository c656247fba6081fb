import type { Result } from '../core/kernel/result';
import { ok } from '../core/kernel/result';
import type { Ports } from '../ports';
import { defaultSettings, type Settings } from '../ports/settings';
import type { CreateFailure, UnlockFailure, UnlockSecret } from '../ports/vault';

type UnlockPorts = Pick<Ports, 'vault'>;

/** What the page needs to show an opened wallet. */
export interface Opened {
  /** Cards that exist but cannot be read. */
  readonly unreadable: number;
  readonly settings: Settings;
}

/**
 * Opens the wallet with a passphrase or the recovery code and reads the settings.
 *
 * @errors every `UnlockFailure`; the vault is unchanged by a failed try
 */
export const unlockWallet = async (
  { vault }: UnlockPorts,
  secret: UnlockSecret,
): Promise<Result<Opened, UnlockFailure>> => {
  const unlocked = await vault.unlock(secret);
  if (!unlocked.ok) return unlocked;
  const settings = await vault.settings();
  return ok({
    unreadable: unlocked.value.unreadable,
    settings: settings.ok ? settings.value : defaultSettings,
  });
};

/**
 * Makes the wallet: two slots, opened. The recovery code exists only in the returned value.
 *
 * @errors every `CreateFailure`; nothing is left behind by a failed try
 */
export const makeWallet = (
  { vault }: UnlockPorts,
  passphrase: string,
): Promise<Result<{ readonly recoveryCode: string }, CreateFailure>> => vault.create(passphrase);
