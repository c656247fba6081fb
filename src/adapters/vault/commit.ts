import type { Failure, Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';
import type { CardIndex, IndexChunk } from './card-index';
import { unwritten } from './card-index';
import type { HeaderRow } from './header';
import type { OpenVault } from './open-vault';
import { sealRecord } from './record';
import type { RecordStore } from './schema';
import { stateId } from './state-record';
import type { StateRecord } from './state-record';
import { writeStrictly } from './write-strictly';
import type { RowWrite } from './write-strictly';

/** One acknowledged change: all of it is on the disk, or none. */
export interface Change {
  readonly put?: readonly {
    readonly store: RecordStore;
    readonly id: string;
    /** JSON. */
    readonly value: unknown;
  }[];
  readonly remove?: readonly { readonly store: RecordStore; readonly id: string }[];
  /** The index as it is to be; its changed chunks are written with the rest. */
  readonly index?: CardIndex;
  readonly header?: HeaderRow;
}

const sealPut = async (
  { keys, deps }: OpenVault,
  epoch: number,
  { store, id, value }: NonNullable<Change['put']>[number],
): Promise<RowWrite> => ({
  kind: 'put',
  store,
  record: await sealRecord(keys, deps.random, { store, id }, epoch, value),
});

/** Chunks that are new or changed, numbered with this write, and those that are gone. */
const chunkWrites = (before: CardIndex, after: CardIndex, epoch: number) => {
  const chunks = after.chunks.map((chunk): IndexChunk =>
    chunk.version === unwritten ? { ...chunk, version: epoch } : chunk,
  );
  const kept = new Set(chunks.map(({ id }) => id));
  const put = chunks
    .filter(({ version }) => version === epoch)
    .map(({ id, entries }) => ({ store: 'index' as const, id, value: { entries } }));
  const remove = before.chunks
    .filter(({ id }) => !kept.has(id))
    .map(({ id }) => ({ store: 'index' as const, id }));
  return { index: { ...after, chunks }, put, remove };
};

/**
 * Seals a change and writes it in one strict transaction; memory follows only when that is complete.
 *
 * Must run inside `alone`. The next step of the vault adds its manifest to the state record written here, and
 * its second copy after the transaction.
 *
 * @errors `vault/write` when nothing was written. facts: reason · `vault/locked` when it was locked meanwhile
 */
export const commit = async (
  open: OpenVault,
  change: Change,
): Promise<Result<void, Failure<'vault/write' | 'vault/locked'>>> => {
  const epoch = (open.epoch ?? 0) + 1;
  const { index, put, remove } = chunkWrites(open.index, change.index ?? open.index, epoch);
  const state: StateRecord = { chunks: index.chunks.map(({ id, version }) => ({ id, version })) };
  const puts = [...(change.put ?? []), ...put];
  const removals = [...(change.remove ?? []), ...remove];
  const [sealedState, ...sealed] = await Promise.all([
    sealRecord(open.keys, open.deps.random, { store: 'meta', id: stateId }, epoch, state),
    ...puts.map((value) => sealPut(open, epoch, value)),
  ]);
  if (open.isLocked()) return fail({ code: 'vault/locked' });
  const written = await writeStrictly(open.database, {
    rows: [...sealed, ...removals.map(({ store, id }) => ({ kind: 'delete' as const, store, id }))],
    header: change.header ?? null,
    state: sealedState.row,
    after: open.epoch,
  });
  if (!written.ok) return written;
  open.epoch = epoch;
  open.index = index;
  return ok(undefined);
};
