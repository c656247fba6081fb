import type { OpenVault } from './open-vault';
import { openRecord } from './record';
import type { OpenedRecord } from './record';
import type { PartRow, RecordRow, RecordStore } from './schema';
import { partsOf } from './write-strictly';

type Source = Pick<OpenVault, 'database' | 'keys'>;

/** Reads one record; `absent` when there is no such row, null when it cannot be opened. */
export const readRecord = async (
  { database, keys }: Source,
  store: RecordStore,
  id: string,
): Promise<'absent' | OpenedRecord> => {
  // One transaction, so that a row is never read with the parts of its next version.
  const transaction = database.transaction([store, 'parts']);
  const [row, parts] = await Promise.all([
    transaction.objectStore(store).get(id),
    transaction.objectStore('parts').getAll(partsOf(store, id)),
  ]);
  return row === undefined ? 'absent' : openRecord(keys, { store, id }, row, parts);
};

/** One row of a whole store, opened or not. */
export interface StoreRecord {
  readonly id: string;
  readonly version: number;
  readonly opened: OpenedRecord;
}

/** Rows opened together: enough to keep the platform's crypto busy, few enough to keep memory flat. */
const together = 500;

const byRecord = (parts: readonly PartRow[]): ReadonlyMap<string, PartRow[]> => {
  const grouped = new Map<string, PartRow[]>();
  for (const part of parts) {
    const group = grouped.get(part.id);
    if (group === undefined) grouped.set(part.id, [part]);
    else group.push(part);
  }
  return grouped;
};

/** A store's records as they lie on the disk. */
export interface StoreRows {
  readonly rows: readonly RecordRow[];
  readonly parts: readonly PartRow[];
}

interface Readable<Row> {
  readonly getAll: (query?: IDBKeyRange) => Promise<Row[]>;
}

/** Reads the rows of a store, and all their parts, from the two object stores of one transaction. */
export const readRows = async (
  store: RecordStore,
  from: { readonly rows: Readable<RecordRow>; readonly parts: Readable<PartRow> },
): Promise<StoreRows> => {
  const [rows, parts] = await Promise.all([
    from.rows.getAll(),
    from.parts.getAll(IDBKeyRange.bound([store], [store, []])),
  ]);
  return { rows, parts };
};

/** Reads every record of a store. */
export const readStore = async (
  { database, keys }: Source,
  store: RecordStore,
): Promise<readonly StoreRecord[]> => {
  const transaction = database.transaction([store, 'parts']);
  const parts = transaction.objectStore('parts');
  return openRows(
    keys,
    store,
    await readRows(store, { rows: transaction.objectStore(store), parts }),
  );
};

/** Opens the rows of a store. */
export const openRows = async (
  keys: OpenVault['keys'],
  store: RecordStore,
  { rows, parts: allParts }: StoreRows,
): Promise<readonly StoreRecord[]> => {
  const parts = byRecord(allParts);
  const open = async (row: RecordRow): Promise<StoreRecord> => ({
    id: row.id,
    version: row.version,
    opened: await openRecord(keys, { store, id: row.id }, row, parts.get(row.id) ?? []),
  });
  const records: StoreRecord[] = [];
  for (let start = 0; start < rows.length; start += together)
    records.push(...(await Promise.all(rows.slice(start, start + together).map(open))));
  return records;
};
