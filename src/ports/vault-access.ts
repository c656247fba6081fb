import type { Failure, Result } from '../core/kernel/result';

/**
 * Whether a vault exists here and whether its keys are in memory. Says nothing about what is in it. `recoverable`: the
 * browser lost the main copy and the second one is there. `gone`: there was a wallet and no copy of it is left.
 */
export type VaultPresence = 'absent' | 'locked' | 'open' | 'newer' | 'recoverable' | 'gone';

/** What opens the vault: either opens all of it. */
export type UnlockSecret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'recovery-code'; readonly text: string }
  | {
      readonly kind: 'passkey';
      readonly slotId: string;
      /** What its PRF said of the slot's salt. Moved to the vault, which zeroes it: usable once. */
      readonly output: Uint8Array<ArrayBuffer>;
    };

export type CreateFailure = Failure<
  'vault/exists' | 'vault/write' | 'vault/passphrase-empty' | 'vault/passphrase-long'
>;
export type UnlockFailure = Failure<
  | 'vault/wrong-secret'
  | 'vault/absent'
  | 'vault/newer'
  | 'vault/damaged'
  | 'vault/recovery-code-shape'
>;
export type LockedFailure = Failure<'vault/locked'>;
export type WriteFailure = Failure<'vault/locked' | 'vault/write'>;

/** Records are missing or changed and no copy here brings them back: `readable` of `total` cards are fine. */
export interface Damage {
  readonly readable: number;
  readonly total: number;
}

/** What an unlock found. */
export interface OpenedVault {
  /** Records that exist and cannot be read, an edited header among them. */
  readonly unreadable: number;
  /** Records are missing that nothing here brings back, and nothing is written until the person has seen it. */
  readonly damage?: Damage;
  /** The main copy was lost, and so many cards came from the second one. */
  readonly recoveredCards?: number;
  /** Records that were brought back from the second copy. */
  readonly repaired?: number;
  /** Every copy is older than what this browser has seen before. */
  readonly isRolledBack?: true;
}

/** Making, opening, closing and ending the vault. */
export interface VaultAccess {
  presence(): Promise<VaultPresence>;
  /** Starts the threads that an unlock needs and reads sealed rows ahead, so that both are there when the secret is; opens nothing. */
  prepare(): Promise<void>;
  /** Makes the vault with two slots and opens it; the recovery code (6 groups of 5) is returned this once. */
  create(passphrase: string): Promise<Result<{ readonly recoveryCode: string }, CreateFailure>>;
  unlock(secret: UnlockSecret): Promise<Result<OpenedVault, UnlockFailure>>;
  /**
   * Forgets every key and value; the caller then ends the worker.
   *
   * @param isUrgent the page is about to be frozen: the worker is ended before anything is awaited
   */
  lock(isUrgent?: boolean): Promise<void>;
  /** Re-seals the passphrase slot; needs the present passphrase or recovery code. */
  changePassphrase(
    present: UnlockSecret,
    next: string,
  ): Promise<Result<void, UnlockFailure | CreateFailure | WriteFailure>>;
  /** Ends every record and key. The typed confirmation is the page's duty. */
  erase(): Promise<Result<void, Failure<'vault/write'>>>;
}
