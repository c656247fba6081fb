import { openDatabase } from './database';
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
}

/** Reads them in one transaction, so that no write comes in between. */
export const readSealedIndex = async (database: VaultDatabase): Promise<SealedIndex> => {
  const transaction = database.transaction(['meta', 'cards', 'index', 'parts']);
  const [state, cardIds, chunks] = await Promise.all([
    transaction.objectStore('meta').get(stateId),
    transaction.objectStore('cards').getAllKeys(),
    readRows('index', {
      rows: transaction.objectStore('index'),
      parts: transaction.objectStore('parts'),
    }),
  ]);
  return { state, cardIds, chunks };
};

/**
 * The same before anybody has unlocked: nothing in it can be read without the key, and reading the disk is what takes
 * longest of opening a large wallet.
 *
 * @returns null when there is nothing to read
 */
export const readAhead = async (databaseName: string): Promise<SealedIndex | null> => {
  const opened = await openDatabase(databaseName, { mayCreate: false, onLost: () => undefined });
  if (!opened.ok) return null;
  try {
    return await readSealedIndex(opened.value);
  } catch {
    return null;
  } finally {
    opened.value.close();
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
