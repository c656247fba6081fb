import type { Failure, Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';
import type { HeaderRow } from './header';
import type { SealedRecord } from './record';
import type { RecordRow, RecordStore, VaultDatabase } from './schema';

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
  { rows, header, state, after }: StrictWrite,
): Promise<Result<void, Failure<'vault/write'>>> => {
  try {
    const stores = new Set(rows.map(({ store }) => store));
    const transaction = database.transaction([...stores, 'parts', 'meta'], 'readwrite', {
      durability: 'strict',
    });
    if (transaction.durability !== 'strict') throw new Error('vault/durability-not-strict');
    // Awaited last; noted here so that an abort in between is nobody's unhandled rejection.
    transaction.done.catch(() => undefined);
    const meta = transaction.objectStore('meta');
    const parts = transaction.objectStore('parts');
    const present = await meta.get('state');
    if ((present && 'version' in present ? present.version : null) !== after) {
      transaction.abort();
      return fail({ code: 'vault/write', facts: { reason: 'another-writer' } });
    }
    const requests: Promise<unknown>[] = [meta.put(state)];
    if (header !== null) requests.push(meta.put(header));
    for (const write of rows) {
      const id = write.kind === 'put' ? write.record.row.id : write.id;
      requests.push(parts.delete(partsOf(write.store, id)));
      const store = transaction.objectStore(write.store);
      if (write.kind === 'delete') requests.push(store.delete(id));
      else {
        requests.push(store.put(write.record.row));
        for (const part of write.record.parts) requests.push(parts.put(part));
      }
    }
    await Promise.all(requests);
    await transaction.done;
    return ok(undefined);
  } catch (thrown) {
    if (!(thrown instanceof DOMException)) throw thrown;
    return fail({ code: 'vault/write', facts: { reason: thrown.name } });
  }
};

/** All parts of one record, in order. */
export const partsOf = (store: RecordStore, id: string): IDBKeyRange =>
  IDBKeyRange.bound([store, id], [store, id, []]);
