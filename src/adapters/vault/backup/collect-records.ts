import { entryRows } from '../entry-order';
import { openRows } from '../read-records';
import { parseCardRow } from '../card-record';
import { wipeKey } from '../key-record';
import type { OpenVault } from '../open-vault';
import { settingsId } from '../settings-record';
import { forBackup } from './backup-cards';
import type { BackupRecord } from './backup-records';
import { carriedStores } from './carried-stores';
import type { CarriedStore } from './carried-stores';

/** Rows opened together: enough to keep the platform's crypto busy, few enough to keep memory flat. */
const together = 250;

/** Every record of a store, a few at a time; damaged ones as null. */
async function* recordsOf(
  { database, keys }: OpenVault,
  store: CarriedStore,
): AsyncGenerator<{ readonly id: string; readonly value: unknown } | null> {
  const ids = await database.getAllKeys(store);
  for (let start = 0; start < ids.length; start += together) {
    const run = ids.slice(start, start + together);
    const [first = '', last = ''] = [run[0], run.at(-1)];
    const transaction = database.transaction([store, 'parts']);
    const [rows, parts] = await Promise.all([
      transaction.objectStore(store).getAll(IDBKeyRange.bound(first, last)),
      transaction.objectStore('parts').getAll(IDBKeyRange.bound([store, first], [store, last, []])),
    ]);
    for (const { id, opened } of await openRows(keys, store, { rows, parts }))
      yield opened === null ? null : { id, value: opened.value };
  }
}

/** The same for Activity, in the order it happened: the file keeps it. */
async function* entriesOf(open: OpenVault): ReturnType<typeof recordsOf> {
  for (const { id, opened } of await entryRows(open))
    yield opened === null ? null : { id, value: opened.value };
}

/** What is collected beside the records themselves. */
export interface Collected {
  readonly records: AsyncGenerator<BackupRecord>;
  /** Damaged ones, which are left out; counted while they are read. */
  readonly leftOut: () => number;
}

/**
 * Every record a backup carries, one after the other. Keys that no card uses belong to this browser, as do those
 * of cards tied to it.
 */
export const collectRecords = (open: OpenVault): Collected => {
  let leftOut = 0;
  const usedKeys = new Set<string>();

  /** What goes of a record; null when it stays here. */
  const carried = (store: CarriedStore, id: string, value: unknown): unknown => {
    if (store === 'settings') return id === settingsId ? value : null;
    if (store === 'keys') return usedKeys.has(id) ? value : null;
    if (store !== 'cards') return value;
    const card = parseCardRow(value);
    if (card === null) return value;
    const going = forBackup(card);
    if (going.keyId !== null) usedKeys.add(going.keyId);
    return going;
  };

  async function* records(): AsyncGenerator<BackupRecord> {
    // Cards come before keys: they say which keys go.
    for (const store of carriedStores)
      for await (const record of store === 'entries' ? entriesOf(open) : recordsOf(open, store)) {
        if (record === null) leftOut += 1;
        else {
          const value = carried(store, record.id, record.value);
          if (value !== null) yield { store, id: record.id, value };
          if (store === 'keys') wipeKey(record.value);
        }
      }
  }

  return { records: records(), leftOut: () => leftOut };
};
