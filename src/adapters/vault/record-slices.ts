import type { PartRow, RecordRow, RecordStore, VaultDatabase } from './schema';
import type { RowWrite } from './write-strictly';

/** Rows read together: few enough that a wallet of large cards does not fill the memory. */
const together = 32;

/** A record as it lies on the disk. */
export type Slice = Extract<RowWrite, { kind: 'put' }>;

/** Reads the records of some stores a slice at a time, by id; each slice is of one moment. */
export async function* recordSlices(
  database: VaultDatabase,
  stores: readonly RecordStore[],
): AsyncGenerator<readonly Slice[]> {
  for (const store of stores) {
    let after: string | null = null;
    for (;;) {
      const slice = await readSlice(database, store, after);
      const last = slice.at(-1);
      if (last === undefined) break;
      yield slice;
      after = last.record.row.id;
    }
  }
}

/** How many records there are in some stores. */
export const countRecords = async (
  database: VaultDatabase,
  stores: readonly RecordStore[],
): Promise<number> => {
  const counts = await Promise.all(stores.map((store) => database.count(store)));
  return counts.reduce((sum, count) => sum + count, 0);
};

const readSlice = async (
  database: VaultDatabase,
  store: RecordStore,
  after: string | null,
): Promise<readonly Slice[]> => {
  const hasParts = database.objectStoreNames.contains('parts');
  const transaction = database.transaction(hasParts ? [store, 'parts'] : [store]);
  const range = after === null ? undefined : IDBKeyRange.lowerBound(after, true);
  const rows: RecordRow[] = await transaction.objectStore(store).getAll(range, together);
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const within = IDBKeyRange.bound([store, first.id], [store, last.id, []]);
  const parts: PartRow[] = hasParts ? await transaction.objectStore('parts').getAll(within) : [];
  return rows.map((row) => ({
    kind: 'put',
    store,
    record: { row, parts: parts.filter(({ id }) => id === row.id) },
  }));
};
