import { findMain } from './generations';
import { countRows, manifestStores } from './manifest';
import { readRows, type StoreRows } from './read-records';
import type { HeaderRow } from './header';
import type { RecordRow, VaultDatabase } from './schema';
import { stateId } from './state-record';

/** The sealed rows an index is made from, as they were at one moment. */
export interface SealedIndex {
  readonly state: HeaderRow | RecordRow | undefined;
  readonly chunks: StoreRows;
  /** Ids of the cards there are. */
  readonly cardIds: readonly string[];
  /** How many rows each store has that the manifest names. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Reads them in one transaction, so that no write comes in between. */
export const readSealedIndex = async (database: VaultDatabase): Promise<SealedIndex> => {
  const transaction = database.transaction(['meta', 'index', 'parts', ...manifestStores]);
  const [counts, state, cardIds, chunks] = await Promise.all([
    countRows(transaction),
    transaction.objectStore('meta').get(stateId),
    transaction.objectStore('cards').getAllKeys(),
    readRows('index', {
      rows: transaction.objectStore('index'),
      parts: transaction.objectStore('parts'),
    }),
  ]);
  return { state, cardIds, chunks, counts };
};

/**
 * The same before anybody has unlocked: nothing in it can be read without the key, and reading the disk is what takes
 * longest of opening a large wallet.
 *
 * @returns null when there is nothing to read
 */
export const readAhead = async (databaseName: string): Promise<SealedIndex | null> => {
  const { main } = await findMain(databaseName, () => undefined);
  if (main.kind !== 'present') return null;
  try {
    return await readSealedIndex(main.database);
  } catch {
    return null;
  } finally {
    main.database.close();
  }
};

/** What was read ahead if nothing was written since, else what is there now. */
export const currentIndex = async (
  database: VaultDatabase,
  ahead: SealedIndex | null,
): Promise<SealedIndex> => {
  if (ahead === null) return readSealedIndex(database);
  const version = versionOf(await database.get('meta', stateId));
  const isCurrent = version !== null && version === versionOf(ahead.state);
  return isCurrent ? ahead : readSealedIndex(database);
};

/** Every write of any record writes the state with the next number. */
const versionOf = (row: SealedIndex['state']): number | null =>
  row !== undefined && 'version' in row ? row.version : null;
