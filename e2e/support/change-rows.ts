import type { Page } from '@playwright/test';

/** A row of the vault; bytes travel as `{ bytes: [...] }`. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows of one store as somebody with the disk in hands sees them; all, or the one with this id. */
export const rowsOf = (page: Page, store: string, id?: string): Promise<Row[]> =>
  page.evaluate(
    async ([name, wanted]) => {
      const pack = (value: unknown): unknown => {
        if (value instanceof Uint8Array) return { bytes: [...value] };
        if (Array.isArray(value)) return value.map(pack);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]));
      };
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('unreadable'));
        });
      const database = await done(indexedDB.open('facet'));
      const rows = (await done(database.transaction(name).objectStore(name).getAll())) as unknown[];
      database.close();
      const packed = rows.map(pack) as Record<string, unknown>[];
      return wanted === undefined ? packed : packed.filter((row) => row['id'] === wanted);
    },
    [store, id] as const,
  );

/** Writes rows over those of the same id. */
export const changeRows = (page: Page, store: string, rows: readonly Row[]): Promise<void> =>
  page.evaluate(
    async ([name, changed]) => {
      const unpack = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(unpack);
        if (typeof value !== 'object' || value === null) return value;
        const { bytes } = value as { bytes?: number[] };
        if (bytes !== undefined) return Uint8Array.from(bytes);
        return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]));
      };
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('facet');
        opening.onerror = () => reject(new Error('the vault did not open'));
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction(name, 'readwrite');
          for (const row of changed) writing.objectStore(name).put(unpack(row));
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
          writing.onabort = () => reject(new Error('not written'));
        };
      });
    },
    [store, rows] as const,
  );
