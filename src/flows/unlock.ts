import type { Result } from '../core/kernel/result';
import { ok } from '../core/kernel/result';
import type { Ports } from '../ports';
import { defaultSettings, type Settings } from '../ports/settings';
import type {
  CreateFailure,
  OpenedVault,
  UnlockFailure,
  UnlockSecret,
} from '../ports/vault-access';

type UnlockPorts = Pick<Ports, 'vault'>;

/** What the page needs to show an opened wallet. */
export interface Opened extends OpenedVault {
  readonly settings: Settings;
  /** Nobody has typed the recovery code back: the person is brought to a new one first. */
  readonly isCodePending: boolean;
}

/**
 * Opens the wallet with a passphrase, the recovery code or a passkey, and reads the settings.
 *
 * @errors every `UnlockFailure`; the vault is unchanged by a failed try
 */
export const unlockWallet = async (
  { vault }: UnlockPorts,
  secret: UnlockSecret,
): Promise<Result<Opened, UnlockFailure>> => {
  const unlocked = await vault.unlock(secret);
  if (!unlocked.ok) return unlocked;
  const [settings, slots] = await Promise.all([vault.settings(), vault.slots()]);
  return ok({
    ...unlocked.value,
    settings: settings.ok ? settings.value : defaultSettings,
    isCodePending:
      slots.ok && slots.value.some((slot) => slot.kind === 'recovery-code' && !slot.isConfirmed),
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
