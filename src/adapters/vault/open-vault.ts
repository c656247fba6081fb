import type { EpochSeconds } from '../../core/kernel/time';
import type { FetchedRequest } from '../../core/presentation/stages';
import type { EntryId } from '../../ports/activity';
import type { Clock, Stopwatch } from '../../ports/clock';
import type { Kdf } from '../../ports/kdf';
import type { Proofs } from '../../ports/proofs';
import type { Random } from '../../ports/random';
import type { Settings } from '../../ports/settings';
import type { RefusalId } from '../../ports/tellable';
import type { PendingId, ReviewId, VaultChange } from '../../ports/vault';
import type { ReceivingId } from '../../ports/vault-receiving';
import type { CardIndex } from './card-index';
import type { Care } from './care';
import type { EntryRecord } from './entry-record';
import type { HeldRequest } from './held-request';
import type { KnownLists } from './known-list';
import type { Manifest } from './manifest';
import type { PendingRecord } from './pending-record';
import type { PreparedAnswer } from './prepared-answer';
import type { ReceivingRecord } from './receiving-record';
import type { VaultKeys } from './root-key';
import type { VaultDatabase } from './schema';
import type { SlotDesk } from './slot-desk';
import type { SlotsRecord } from './slots-record';
import type { SecondCopy } from './second-copy/second-copy';
import type { CopyFolder } from './second-copy/copy-file';
import type { Sentinels } from './sentinels';
import type { KnownTrust } from './trust-record';

/** What the vault is built from. */
export interface VaultDeps {
  readonly databaseName: string;
  readonly kdf: Kdf;
  readonly proofs: Proofs;
  readonly clock: Clock;
  /** Measures what a new passphrase slot may cost on this device. */
  readonly stopwatch: Stopwatch;
  readonly random: Random;
  /** True in the demo build only: http on loopback addresses is accepted. */
  readonly allowLoopbackHttp: boolean;
  /** Where the second copy lies; without it there is none. */
  readonly copyFolder?: CopyFolder;
  /** Where it is noted that there is a wallet. */
  readonly sentinels?: Sentinels;
  /** Waits, in milliseconds; without it nothing is looked after in the background. */
  readonly pause?: (ms: number) => Promise<void>;
}

/**
 * Everything in memory while the vault is open; dropped whole at lock. What mirrors the disk changes only after
 * the write is complete.
 */
export interface OpenVault {
  readonly deps: VaultDeps;
  readonly database: VaultDatabase;
  readonly keys: VaultKeys;
  /** When a secret opened it. */
  readonly openedAt: EpochSeconds;
  /** The last write; null until the first. */
  epoch: number | null;
  /** What records there are; null until the first write of a vault older than manifests. */
  manifest: Manifest | null;
  readonly copy: SecondCopy;
  readonly care: Care;
  index: CardIndex;
  lists: KnownLists;
  trust: readonly KnownTrust[];
  settings: Settings;
  /** Names of passkeys, and whether the recovery code was typed back. */
  slots: SlotsRecord;
  readonly slotDesk: SlotDesk;
  /** Activity, oldest first; null until something asks for it. */
  entries: readonly EntryRecord[] | null;
  /** Records that exist and cannot be read. */
  unreadable: number;
  readonly pendings: Map<PendingId, PendingRecord>;
  /** Receives in the middle, as on the disk. */
  readonly receivings: Map<ReceivingId, ReceivingRecord>;
  readonly requests: Map<ReviewId, HeldRequest>;
  /** Requests that cannot be answered and whose senders may be told so: their bytes. */
  readonly refusals: Map<RefusalId, FetchedRequest>;
  /** Answers that are written down and not handed out yet; nobody outside has a byte of them. */
  readonly outbox: Map<EntryId, PreparedAnswer>;
  /** Sends prepared since unlock: what is written of them is the truth, not a trace of a crash. */
  readonly underway: Set<EntryId>;
  /** When each requester asked, since unlock, by recognition. */
  readonly asked: Map<string, readonly number[]>;
  /** Runs one change at a time, so that each builds on the one before. */
  readonly alone: <T>(task: () => Promise<T>) => Promise<T>;
  /** True once the person locked while something was under way. */
  readonly isLocked: () => boolean;
  readonly tell: (change: VaultChange) => void;
}

/** A queue of one: the next task starts when the last has ended, however it ended. */
export const oneAtATime = (): OpenVault['alone'] => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
};
