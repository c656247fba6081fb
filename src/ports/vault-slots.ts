import type { EpochSeconds } from '../core/kernel/time';
import type { Failure, Result } from '../core/kernel/result';
import type { MadePasskey, PasskeyAsk } from './passkeys';
import type { LockedFailure, UnlockFailure, UnlockSecret, WriteFailure } from './vault-access';

/** One way to open the wallet, as Settings shows it. */
export type SlotView =
  | { readonly kind: 'passphrase'; readonly id: string }
  /** Not confirmed: nobody has typed the code back yet. */
  | { readonly kind: 'recovery-code'; readonly id: string; readonly isConfirmed: boolean }
  | {
      readonly kind: 'passkey';
      readonly id: string;
      /** What the person calls it; null when its record cannot be read. */
      readonly name: string | null;
      readonly addedAt: EpochSeconds | null;
      readonly rpId: string;
    };

/** Why the slots stay as they are. */
export type SlotRefusal = Failure<
  | 'slots/not-permitted' // no secret was given lately
  | 'slots/too-few' // fewer than two would be left
  | 'slots/only-passkeys' // none would be left that is not a passkey
  | 'slots/unknown' // there is no such slot, or no code that waits to be typed back
  | 'slots/not-the-code' // what was typed back is not the code
>;

export type NewRootFailure =
  SlotChangeFailure | Failure<'vault/passphrase-empty' | 'vault/passphrase-long'>;

export type SlotChangeFailure = WriteFailure | SlotRefusal | Failure<'vault/damaged'>;

/** The ways to open the wallet: looked at, tried, added, named and taken away. Every rule about them is the vault's. */
export interface VaultSlots {
  /** Passkeys that may open the wallet, also while it is locked: what is needed to ask for them, no names. */
  passkeys(): Promise<readonly PasskeyAsk[]>;
  slots(): Promise<Result<readonly SlotView[], LockedFailure | Failure<'vault/damaged'>>>;
  /** Opens with a secret and changes nothing: whether it still works. */
  trySecret(secret: UnlockSecret): Promise<Result<void, UnlockFailure | LockedFailure>>;
  /** Takes a secret once more; for two minutes the slots may then be changed. */
  permitSlotChanges(secret: UnlockSecret): Promise<Result<void, UnlockFailure | LockedFailure>>;
  /** Adds a passkey; needs a permit. */
  addPasskey(made: MadePasskey, name: string): Promise<Result<void, SlotChangeFailure>>;
  renamePasskey(slotId: string, name: string): Promise<Result<void, SlotChangeFailure>>;
  /** Takes a slot away; needs a permit. Two slots are always left, and one of them is no passkey. */
  removeSlot(slotId: string): Promise<Result<void, SlotChangeFailure>>;
  /** Makes a recovery code, shown this once; needs a permit. The present one opens until this one is typed back. */
  newRecoveryCode(): Promise<Result<{ readonly recoveryCode: string }, SlotChangeFailure>>;
  /**
   * Groups 2 and 5 of the code that was last shown: from now on it is the recovery code, and the only one. Until the
   * first is typed back the vault keeps no card.
   */
  confirmRecoveryCode(groups: {
    readonly second: string;
    readonly fifth: string;
  }): Promise<Result<void, SlotChangeFailure>>;
  /**
   * "Someone may have seen it": a new passphrase and a new recovery code for a new root key; needs a permit. Nothing is
   * written before the code was typed back.
   */
  prepareNewRoot(
    passphrase: string,
  ): Promise<Result<{ readonly recoveryCode: string }, NewRootFailure>>;
  /**
   * Groups 2 and 5 of that code: everything is sealed again under the new root, and the vault locks. What opened it
   * before, passkeys too, opens nothing from then on.
   */
  sealAllAnew(groups: {
    readonly second: string;
    readonly fifth: string;
  }): Promise<Result<void, SlotChangeFailure>>;
}
