import { readHeaderState } from './access';
import { killPoint } from '../../kill-points/kill-point';
import { openDatabase } from './database';
import { eraseDatabase } from './erase-database';
import { generationName } from './generations';
import type { HeaderRow } from './header';
import { allMarks } from './manifest';
import type { RowMark } from './manifest';
import type { Slice } from './record-slices';
import { recordStores } from './schema';
import type { RecordRow, VaultDatabase } from './schema';
import { abort } from './write-strictly';

/** What a generation is filled with: sealed rows as they are. */
export interface Filling {
  readonly slices: AsyncIterable<readonly Slice[]>;
  /** What has to be there when all is written. */
  readonly expected: () => Promise<ReadonlyMap<string, RowMark>>;
  readonly header: HeaderRow;
  /** A function is asked when all rows are written: it may name them. */
  readonly state: RecordRow | null | (() => Promise<RecordRow>);
}

const isSameSet = (a: ReadonlyMap<string, RowMark>, b: ReadonlyMap<string, RowMark>): boolean =>
  a.size === b.size &&
  [...a].every(([name, { version, tags }]) => {
    const other = b.get(name);
    return other?.version === version && other.tags === tags;
  });

/**
 * Makes a generation of the database: rows first, read back and compared, and the header row last, in one strict put.
 * Ended anywhere before that, it is a copy nobody looks at.
 *
 * @see Note: generations
 * @returns null when it could not be written or does not hold what it should: then it takes no room either, and earlier
 *   generations are as they were
 */
export const fillGeneration = async (
  target: {
    readonly base: string;
    readonly generation: number;
    readonly onLost: () => void;
    /** Called with the number of records written so far. */
    readonly onRecords?: (done: number) => void;
  },
  filling: Filling,
): Promise<VaultDatabase | null> => {
  const name = generationName(target.base, target.generation);
  const opened = await openDatabase(name, { mayCreate: true, onLost: target.onLost });
  if (!opened.ok) return null;
  const database = opened.value;
  const before = await readHeaderState(database).catch(() => null);
  if (before?.kind !== 'absent') {
    database.close();
    return null;
  }
  try {
    if (__KILL_POINTS__) await killPoint('fill:1');
    let done = 0;
    for await (const slice of filling.slices) {
      await putSlice(database, slice);
      done += slice.length;
      target.onRecords?.(done);
      if (__KILL_POINTS__) await killPoint('fill:slice');
    }
    if (!isSameSet(await allMarks(database), await filling.expected()))
      throw new DOMException('facet/copy-differs', 'DataError');
    if (__KILL_POINTS__) await killPoint('fill:2');
    await flip(database, filling);
    if (__KILL_POINTS__) await killPoint('fill:3');
    return database;
  } catch (thrown) {
    database.close();
    if (!(thrown instanceof DOMException)) throw thrown;
    await eraseDatabase(name);
    return null;
  }
};

const strict = { durability: 'strict' } as const;

const putSlice = async (database: VaultDatabase, slice: readonly Slice[]): Promise<void> => {
  const transaction = database.transaction([...recordStores, 'parts'], 'readwrite', strict);
  const parts = transaction.objectStore('parts');
  await Promise.all([
    ...slice.flatMap(({ store, record }) => [
      transaction.objectStore(store).put(record.row),
      ...record.parts.map((part) => parts.put(part)),
    ]),
    transaction.done,
  ]);
};

const flip = async (
  database: VaultDatabase,
  { header, state }: Pick<Filling, 'header' | 'state'>,
): Promise<void> => {
  const row = typeof state === 'function' ? await state() : state;
  const transaction = database.transaction('meta', 'readwrite', strict);
  transaction.done.catch(() => undefined);
  try {
    if (row !== null) await transaction.store.put(row);
    await transaction.store.put(header);
    await transaction.done;
  } catch (thrown) {
    // The state without its header would look like a vault that lost it.
    abort(transaction);
    throw thrown;
  }
};
