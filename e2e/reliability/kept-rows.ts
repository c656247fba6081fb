import type { Page } from '@playwright/test';

/** One row of IndexedDB; bytes are base64 within it. */
export interface KeptRow {
  readonly database: string;
  readonly store: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Every row of every database of the page's origin. */
export const keptRows = (page: Page): Promise<KeptRow[]> =>
  page.evaluate(async () => {
    const plain = (value: unknown): unknown => {
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      }
      if (Array.isArray(value)) return value.map(plain);
      if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
      }
      return value;
    };
    const open = (name: string): Promise<IDBDatabase> =>
      new Promise((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          done(opening.result);
        };
        opening.onerror = () => {
          fail(new Error(`${name} did not open`));
        };
      });
    const found: KeptRow[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await open(name);
      const stores = [...database.objectStoreNames];
      const reading = database.transaction(stores);
      await new Promise<void>((done) => {
        for (const store of stores) {
          const all = reading.objectStore(store).getAll();
          all.onsuccess = () => {
            for (const row of all.result as unknown[])
              found.push({ database: name, store, row: plain(row) as KeptRow['row'] });
          };
        }
        reading.oncomplete = () => {
          done();
        };
      });
      database.close();
    }
    return found;
  });
