import type { CredentialId } from '../core/credential/credential';
import type { Result } from '../core/kernel/result';
import type { EpochSeconds } from '../core/kernel/time';
import type { Damage, LockedFailure, WriteFailure } from './vault-access';

/** How the database stands: `lost` when it is empty or gone though a wallet was here, `damaged` when it cannot be opened. */
export type MainCopyState = 'absent' | 'whole' | 'lost' | 'damaged' | 'newer';

/**
 * How the second copy stands. `unsupported`: this browser has no place for one. `behind`: it lacks the newest writes
 * and is being renewed. `damaged`: no complete copy can be read. `newer`: a later version wrote it, so it is left alone.
 */
export type SecondCopyState = 'unsupported' | 'missing' | 'whole' | 'behind' | 'damaged' | 'newer';

/**
 * What the authenticated manifest says of the records. `locked`: nothing without the key. `none`: the vault is older
 * than manifests and gets its own with the next write. `repaired`: it was not whole and is again.
 */
export type ManifestState = 'locked' | 'none' | 'whole' | 'repaired' | 'damaged';

/** A record that was brought back from the second copy; `cardId` where it belongs to a card that is here. */
export interface RepairedRecord {
  readonly store: string;
  readonly cardId: CredentialId | null;
}

/** What the page notes about an open vault outside the database, so that its loss is noticed. In clear. */
export interface SeenVault {
  readonly vaultId: string;
  /** Seconds since 1970. */
  readonly createdAt: number;
  /** The last write seen. */
  readonly epochFloor: number;
}

/** Facts about what is kept; no value, and nothing but counts while locked. */
export interface VaultHealth {
  readonly main: MainCopyState;
  /** 1 for the first database; each rebuild or copying migration makes the next. Null when there is none. */
  readonly generation: number | null;
  /** Number of the last write; null when it cannot be told. */
  readonly epoch: number | null;
  readonly secondCopy: {
    readonly state: SecondCopyState;
    /** The last write in it; null when there is none or it cannot be read. */
    readonly epoch: number | null;
    readonly bytes: number;
    /** Its files were there when the browser started: a new file may vanish with a power cut. */
    readonly isProven: boolean;
  };
  readonly manifest: ManifestState;
  /** When every record was last read and compared, in this version's memory of it; null when never. */
  readonly lastScrub: EpochSeconds | null;
  /** `rebuilt`: it was not whole at the last unlock and was made again. */
  readonly index: 'locked' | 'whole' | 'rebuilt';
  /** Every copy is older than what this browser has seen before. */
  readonly isRolledBack: boolean;
  /** Nothing is written until `acceptDamage`. */
  readonly damage: Damage | null;
  readonly repaired: readonly RepairedRecord[];
}

/** Looking after what is kept. */
export interface VaultUpkeep {
  /** Answers locked or open. */
  health(): Promise<VaultHealth>;
  /** Makes the index again from the records. */
  repairIndex(): Promise<Result<{ readonly cards: number }, WriteFailure>>;
  /** Reads every record now and compares it with the manifest; repairs from the second copy what can be repaired. */
  scrub(): Promise<Result<void, LockedFailure>>;
  /** The person has seen what is missing and goes on with what works; from then on changes are written again. */
  acceptDamage(): Promise<Result<void, WriteFailure>>;
}
