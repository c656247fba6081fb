import type { Failure, Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';
import { killPoint } from '../../kill-points/kill-point';
import type { CardIndex } from './card-index';
import type { HeaderRow } from './header';
import { allMarks, changeManifest, manifestOf, marksAfter, marksBefore } from './manifest';
import type { Manifest, RowMark } from './manifest';
import type { OpenVault } from './open-vault';
import { sealRecord } from './record';
import { stateId } from './state-record';
import type { StateRecord } from './state-record';
import { writeStrictly } from './write-strictly';
import type { RowWrite } from './write-strictly';

/** Rows ready to be written, and the index as it is then. */
export interface SealedChange {
  readonly rows: readonly RowWrite[];
  readonly header: HeaderRow | null;
  readonly index: CardIndex;
}

interface Turnover {
  readonly out: ReadonlyMap<string, RowMark>;
  readonly in: ReadonlyMap<string, RowMark>;
}

const placeOf = (row: RowWrite) => ({
  store: row.store,
  id: row.kind === 'put' ? row.record.row.id : row.id,
});

const turnoverOf = async (
  { database }: OpenVault,
  rows: readonly RowWrite[],
): Promise<Turnover> => ({
  out: await marksBefore(database, rows.map(placeOf)),
  in: marksAfter(rows),
});

const nextManifest = async (open: OpenVault, turnover: Turnover): Promise<Manifest> => {
  const key = open.keys.manifest;
  const present = open.manifest ?? (await manifestOf(key, await allMarks(open.database)));
  return changeManifest(key, present, turnover);
};

/** The state as it is to be after a write. */
const stateOf = (open: OpenVault, index: CardIndex, manifest: Manifest): StateRecord => ({
  chunks: index.chunks.map(({ id, version }) => ({ id, version })),
  manifest,
  scrubbedAt: open.care.lastScrub,
  lost: open.care.lost,
  movedAt: open.care.movedAt,
  createdAt: open.care.createdAt,
});

/**
 * Writes sealed rows with the manifest they make, then appends them to the second copy. Must run inside `alone`.
 *
 * What the manifest loses is read from the rows as they are before anything is sealed; another writer in between changes
 * the number of the last write, and then nothing is written.
 *
 * @errors as `commit`
 */
export const writeSealed = async (
  open: OpenVault,
  { rows, header, index }: SealedChange,
): Promise<Result<void, Failure<'vault/write' | 'vault/locked'>>> => {
  const epoch = (open.epoch ?? 0) + 1;
  const prepared = await prepare(open, rows);
  if (!prepared.ok) return prepared;
  const { turnover, manifest } = prepared.value;
  const { keys, deps } = open;
  const place = { store: 'meta', id: stateId } as const;
  const sealed = await sealRecord(keys, deps.random, place, epoch, stateOf(open, index, manifest));
  if (__KILL_POINTS__) await killPoint('commit:write');
  if (open.isLocked()) return fail({ code: 'vault/locked' });
  const write = { rows, header, state: sealed.row, after: open.epoch };
  const written = await writeStrictly(open.database, write);
  if (!written.ok) return written;
  if (__KILL_POINTS__) await killPoint('commit:written');
  open.epoch = epoch;
  open.index = index;
  open.manifest = manifest;
  open.care.scrubbing?.write(epoch, turnover.out, turnover.in);
  // The change stands already: what the second copy misses, it gets with its next snapshot.
  open.copy.append(write);
  if (__KILL_POINTS__) await killPoint('commit:copied');
  return ok(undefined);
};

const prepare = async (
  open: OpenVault,
  rows: readonly RowWrite[],
): Promise<
  Result<{ readonly turnover: Turnover; readonly manifest: Manifest }, Failure<'vault/write'>>
> => {
  try {
    const turnover = await turnoverOf(open, rows);
    return ok({ turnover, manifest: await nextManifest(open, turnover) });
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    return fail({ code: 'vault/write', facts: { reason: thrown.name } });
  }
};
