import type { Failure, Result } from '../../core/kernel/result';
import { fail } from '../../core/kernel/result';
import { killPoint } from '../../kill-points/kill-point';
import type { CardIndex, IndexChunk } from './card-index';
import { unwritten } from './card-index';
import type { HeaderRow } from './header';
import type { OpenVault } from './open-vault';
import { sealRecord } from './record';
import type { RecordStore } from './schema';
import { writeSealed } from './write-sealed';
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
 * Seals a change and writes it in one strict transaction; memory follows only when that is complete, and the second
 * copy then.
 *
 * Must run inside `alone`.
 *
 * @errors `vault/write` when nothing was written. facts: reason · `vault/locked` when it was locked meanwhile
 */
export const commit = async (
  open: OpenVault,
  change: Change,
): Promise<Result<void, Failure<'vault/write' | 'vault/locked'>>> => {
  // Somebody who has not seen what is missing would write over what may still be brought back (SECURITY 7).
  if (open.care.damage !== null) return fail({ code: 'vault/write', facts: { reason: 'damaged' } });
  const epoch = (open.epoch ?? 0) + 1;
  const { index, put, remove } = chunkWrites(open.index, change.index ?? open.index, epoch);
  const puts = [...(change.put ?? []), ...put];
  const removals = [...(change.remove ?? []), ...remove];
  if (__KILL_POINTS__) await killPoint('commit:seal');
  const sealed = await Promise.all(puts.map((value) => sealPut(open, epoch, value)));
  const rows = [
    ...sealed,
    ...removals.map(({ store, id }) => ({ kind: 'delete' as const, store, id })),
  ];
  return writeSealed(open, { rows, header: change.header ?? null, index });
};
