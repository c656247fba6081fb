import type { Result } from '../core/kernel/result';
import type { Ports } from '../ports';
import type { PasskeyAsk, PasskeyFailure } from '../ports/passkeys';
import type { LockedFailure, UnlockFailure } from '../ports/vault-access';
import type { SlotChangeFailure } from '../ports/vault-slots';
import { unlockWallet, type Opened } from './unlock';

type PasskeyPorts = Pick<Ports, 'vault' | 'passkeys'>;

/** 32 bytes: what a PRF is asked about (SECURITY 5a). */
const saltLength = 32;

/**
 * Makes a passkey and adds it to what opens the wallet; the vault has to have been given a secret before.
 *
 * @param name what the person calls it; sealed
 * @errors `passkey/no-prf` when it has no secret to give: it is not added · every `PasskeyFailure` and `SlotChangeFailure`
 */
export const addPasskey = async (
  { vault, passkeys, random }: PasskeyPorts & Pick<Ports, 'random'>,
  name: string,
): Promise<Result<void, PasskeyFailure | SlotChangeFailure>> => {
  const present = await vault.passkeys();
  const made = await passkeys.make(random.bytes(saltLength), present);
  return made.ok ? vault.addPasskey(made.value, name) : made;
};

/**
 * Opens the wallet with any one of its passkeys.
 *
 * @param asks told ahead by the vault: some browsers forget a press that was followed by a wait
 * @errors every `PasskeyFailure` and `UnlockFailure`
 */
export const unlockWithPasskey = async (
  { vault, passkeys }: PasskeyPorts,
  asks: readonly PasskeyAsk[],
): Promise<Result<Opened, PasskeyFailure | UnlockFailure>> => {
  const given = await passkeys.ask(asks);
  return given.ok ? unlockWallet({ vault }, { kind: 'passkey', ...given.value }) : given;
};

/**
 * Whether one passkey still opens the wallet; nothing changes.
 *
 * @errors every `PasskeyFailure` and `UnlockFailure` · `vault/locked`
 */
export const tryPasskey = async (
  { vault, passkeys }: PasskeyPorts,
  slotId: string,
): Promise<Result<void, PasskeyFailure | UnlockFailure | LockedFailure>> => {
  const asks = await vault.passkeys();
  const given = await passkeys.ask(asks.filter((ask) => ask.slotId === slotId));
  return given.ok ? vault.trySecret({ kind: 'passkey', ...given.value }) : given;
};

/**
 * Gives the vault a passkey as the secret that permits a change of the slots.
 *
 * @errors every `PasskeyFailure` and `UnlockFailure` · `vault/locked`
 */
export const permitWithPasskey = async (
  { vault, passkeys }: PasskeyPorts,
  asks: readonly PasskeyAsk[],
): Promise<Result<void, PasskeyFailure | UnlockFailure | LockedFailure>> => {
  const given = await passkeys.ask(asks);
  return given.ok ? vault.permitSlotChanges({ kind: 'passkey', ...given.value }) : given;
};
