import type { IDBPTransaction } from 'idb';
import type { Failure, Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';
import type { HeaderRow } from './header';
import type { SealedRecord } from './record';
import type { RecordRow, RecordStore, VaultDatabase, VaultSchema } from './schema';

/** One sealed change, ready to be written. */
export type RowWrite =
  | { readonly kind: 'put'; readonly store: RecordStore; readonly record: SealedRecord }
  | { readonly kind: 'delete'; readonly store: RecordStore; readonly id: string };

export interface StrictWrite {
  readonly rows: readonly RowWrite[];
  readonly header: HeaderRow | null;
  /** The new state record; its version is the epoch of this write. */
  readonly state: RecordRow;
  /** The epoch this write builds on: another writer in between makes it fail. Null when there is none yet. */
  readonly after: number | null;
}

/**
 * Writes everything or nothing in one transaction and answers once the bytes are on the disk.
 *
 * Nothing is encrypted in here: awaiting anything but the database would end the transaction (SECURITY 3.2,
 * row 1). Engines default to relaxed durability, which loses acknowledged writes at a power cut (SECURITY F2).
 *
 * @errors `vault/write` when the disk is full, the engine fails or another writer was faster. facts: reason
 */
export const writeStrictly = async (
  database: VaultDatabase,
  write: StrictWrite,
): Promise<Result<void, Failure<'vault/write'>>> => {
  try {
    const stores = new Set(write.rows.map(({ store }) => store));
    const transaction = database.transaction([...stores, 'parts', 'meta'], 'readwrite', {
      durability: 'strict',
    });
    // Awaited last; noted here so that an abort in between is nobody's unhandled rejection.
    transaction.done.catch(() => undefined);
    try {
      if (transaction.durability !== 'strict') throw new Error('vault/durability-not-strict');
      await putAll(transaction, write);
    } catch (thrown) {
      // A request that throws before it is made does not end the transaction: the rest would be written.
      abort(transaction);
      throw thrown;
    }
    await transaction.done;
    return ok(undefined);
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    return fail({ code: 'vault/write', facts: { reason: reasonOf(thrown) } });
  }
};

type Transaction = IDBPTransaction<VaultSchema, (RecordStore | 'parts' | 'meta')[], 'readwrite'>;

/** Told from the engine's own names, which it is not one of. */
const anotherWriter = 'facet/another-writer';

const reasonOf = ({ name, message }: DOMException): string =>
  message === anotherWriter ? 'another-writer' : name;

const putAll = async (
  transaction: Transaction,
  { rows, header, state, after }: StrictWrite,
): Promise<void> => {
  const meta = transaction.objectStore('meta');
  const parts = transaction.objectStore('parts');
  const present = await meta.get('state');
  if ((present && 'version' in present ? present.version : null) !== after)
    throw new DOMException(anotherWriter, 'AbortError');
  const requests: Promise<unknown>[] = [];
  // Noted at once: a request that throws leaves the ones before it to be aborted with nobody waiting.
  const ask = (request: Promise<unknown>): void => {
    request.catch(() => undefined);
    requests.push(request);
  };
  ask(meta.put(state));
  if (header !== null) ask(meta.put(header));
  for (const row of rows) {
    const id = row.kind === 'put' ? row.record.row.id : row.id;
    ask(parts.delete(partsOf(row.store, id)));
    const store = transaction.objectStore(row.store);
    if (row.kind === 'delete') ask(store.delete(id));
    else {
      ask(store.put(row.record.row));
      for (const part of row.record.parts) ask(parts.put(part));
    }
  }
  await Promise.all(requests);
};

/** Ends a transaction with nothing written; one that has ended stays as it is. */
export const abort = (transaction: { readonly abort: () => void }): void => {
  try {
    transaction.abort();
  } catch {
    // The failure has ended it already.
  }
};

/** All parts of one record, in order. */
export const partsOf = (store: RecordStore, id: string): IDBKeyRange =>
  IDBKeyRange.bound([store, id], [store, id, []]);
