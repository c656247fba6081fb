import type { FetchedRequest } from '../../core/presentation/stages';
import type { EntryId } from '../../ports/activity';
import type { Clock } from '../../ports/clock';
import type { Kdf } from '../../ports/kdf';
import type { Proofs } from '../../ports/proofs';
import type { Random } from '../../ports/random';
import type { Settings } from '../../ports/settings';
import type { RefusalId } from '../../ports/tellable';
import type { PendingId, ReviewId, VaultChange } from '../../ports/vault';
import type { CardIndex } from './card-index';
import type { EntryRecord } from './entry-record';
import type { HeldRequest } from './held-request';
import type { KnownLists } from './known-list';
import type { PendingRecord } from './pending-record';
import type { VaultKeys } from './root-key';
import type { VaultDatabase } from './schema';
import type { KnownTrust } from './trust-record';

/** What the vault is built from. */
export interface VaultDeps {
  readonly databaseName: string;
  readonly kdf: Kdf;
  readonly proofs: Proofs;
  readonly clock: Clock;
  readonly random: Random;
  /** True in the demo build only: http on loopback addresses is accepted. */
  readonly allowLoopbackHttp: boolean;
}

/**
 * Everything in memory while the vault is open; dropped whole at lock. What mirrors the disk changes only after
 * the write is complete.
 */
export interface OpenVault {
  readonly deps: VaultDeps;
  readonly database: VaultDatabase;
  readonly keys: VaultKeys;
  /** The last write; null until the first. */
  epoch: number | null;
  index: CardIndex;
  lists: KnownLists;
  trust: readonly KnownTrust[];
  settings: Settings;
  /** Activity, oldest first; null until something asks for it. */
  entries: readonly EntryRecord[] | null;
  /** Records that exist and cannot be read. */
  unreadable: number;
  readonly pendings: Map<PendingId, PendingRecord>;
  readonly requests: Map<ReviewId, HeldRequest>;
  /** Requests that cannot be answered and whose senders may be told so: their bytes. */
  readonly refusals: Map<RefusalId, FetchedRequest>;
  /** Sends begun since unlock: their "sending" is the truth, not a trace of a crash. */
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
