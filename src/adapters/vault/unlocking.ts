import type { Header } from './header';
import type { OpenVault, VaultDeps } from './open-vault';
import type { VaultKeys } from './root-key';
import type { VaultDatabase } from './schema';
import type { CopyStanding, SecondCopy } from './second-copy/second-copy';
import type { SealedIndex } from './sealed-index';
import type { SecondFound, StartAction } from './start-matrix';

export interface UnlockStart {
  readonly deps: VaultDeps;
  readonly copy: SecondCopy;
  /** What was read of the index before the key was there. */
  readonly ahead: SealedIndex | null;
  /** It opened before and could not be read. */
  readonly isMainRefused?: boolean;
  readonly onLost: () => void;
  readonly tell: OpenVault['tell'];
}

/** A vault whose keys are there, with what has to be done before it is shown. */
export interface BegunVault {
  readonly database: VaultDatabase;
  readonly generation: number;
  readonly header: Header;
  readonly keys: VaultKeys;
  /** 32 bytes; whoever began the unlock zeroes them. */
  readonly root: Uint8Array<ArrayBuffer>;
  readonly sealed: SealedIndex;
  readonly action: Extract<StartAction, 'open' | 'repair' | 'hold'>;
  readonly isRolledBack: boolean;
  /** The main copy was lost or set back, and made anew from the second one. */
  readonly isRecovered: boolean;
  /** When this generation was made, if it was made now, in seconds since 1970. */
  readonly movedAt: number | null;
  /** The header of the main copy lost what the second one still has. */
  readonly isHeaderToMend: boolean;
}

/** An unlock whose key was right. */
export interface Unlocking {
  readonly start: UnlockStart;
  readonly keys: VaultKeys;
  readonly root: Uint8Array<ArrayBuffer>;
  readonly header: Header;
  readonly next: number;
  readonly floor: number;
  readonly hasSentinel: boolean;
}

/** How the second copy stands beside the main one; content is judged when it is needed. */
export const judgeSecond = (
  { kind, vaultId, epoch, isThere }: CopyStanding,
  main: { readonly vaultId: string; readonly epoch: number | null } | null,
): SecondFound => {
  if (kind === 'bad') return 'bad';
  if (kind === 'newer') return 'newer-format';
  // A file that nobody is let into is as good as one that cannot be read: a wallet was here.
  if (kind === 'unsupported' && isThere) return 'bad';
  if (kind !== 'readable' || epoch === null) return 'missing';
  if (main === null) return 'ok';
  if (vaultId !== main.vaultId) return 'bad';
  if (epoch === (main.epoch ?? 0)) return 'ok';
  return epoch > (main.epoch ?? 0) ? 'newer' : 'older';
};
