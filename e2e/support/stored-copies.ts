import type { Page } from '@playwright/test';

// What somebody, or the browser itself, does to what the wallet stores. All of it works on the airlock's page: it is of the
// same origin and starts nothing.

/** Everything in the databases and in the private files; bytes are base64. */
export interface StoredCopies {
  readonly databases: readonly {
    readonly name: string;
    readonly version: number;
    readonly stores: readonly { readonly name: string; readonly rows: readonly unknown[] }[];
  }[];
  readonly files: readonly { readonly name: string; readonly bytes: string }[];
}

/** To where nothing of the wallet runs; what was open is closed by that. */
export const leaveWallet = async (page: Page): Promise<void> => {
  await page.goto('/leave.html');
};

/** The browser loses every database. */
export const loseDatabases = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise<void>((done, fail) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = () => done();
        deleting.onerror = () => fail(new Error(`${name} stays`));
        deleting.onblocked = () => fail(new Error(`${name} is open`));
      });
    }
  });

/** The browser loses the private files. */
export const loseFiles = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const name of (root as unknown as { keys: () => AsyncIterable<string> }).keys())
      await root.removeEntry(name, { recursive: true });
  });

/** Local storage and every cache go. */
export const loseSentinels = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    localStorage.clear();
    for (const name of await caches.keys()) await caches.delete(name);
  });

/** Deletes rows of one store of the newest database; all of them when no id is given. */
export const loseRows = (page: Page, store: string, ids?: readonly string[]): Promise<void> =>
  page.evaluate(
    async ([from, lost]) => {
      const names = (await indexedDB.databases()).map(({ name = '' }) => name).sort();
      await new Promise<void>((done, fail) => {
        const opening = indexedDB.open(names.at(-1) ?? '');
        opening.onerror = () => fail(new Error('it did not open'));
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction(from, 'readwrite');
          const rows = writing.objectStore(from);
          if (lost === null) rows.clear();
          else for (const id of lost) rows.delete(id);
          writing.oncomplete = () => {
            database.close();
            done();
          };
        };
      });
    },
    [store, ids ?? null] as const,
  );

/** Copies what is stored, as somebody with the disk in hands can. */
export const copyStored = (page: Page): Promise<StoredCopies> =>
  page.evaluate(async () => {
    const encode = (bytes: Uint8Array): string =>
      btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    const pack = (value: unknown): unknown => {
      if (value instanceof Uint8Array) return { base64: encode(value) };
      if (Array.isArray(value)) return value.map(pack);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]));
    };
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('unreadable'));
      });
    const databases: StoredCopies['databases'][number][] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      const stores = [];
      for (const store of database.objectStoreNames) {
        const rows = await done(database.transaction(store).objectStore(store).getAll());
        stores.push({ name: store, rows: rows.map(pack) });
      }
      databases.push({ name, version: database.version, stores });
      database.close();
    }
    const files: StoredCopies['files'][number][] = [];
    const root = await navigator.storage.getDirectory();
    const handles = (
      root as unknown as { values: () => AsyncIterable<FileSystemFileHandle> }
    ).values();
    for await (const handle of handles) {
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      files.push({ name: handle.name, bytes: encode(bytes) });
    }
    return { databases, files };
  });

/** Puts rows of an earlier copy back in place of those that are there now. */
export const putRowsBack = (page: Page, { databases }: StoredCopies): Promise<void> =>
  page.evaluate(async (earlier) => {
    const unpack = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(unpack);
      if (typeof value !== 'object' || value === null) return value;
      const { base64 } = value as { base64?: string };
      if (base64 !== undefined)
        return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]));
    };
    for (const { name, stores } of earlier) {
      await new Promise<void>((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => fail(new Error(`${name} did not open`));
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction([...database.objectStoreNames], 'readwrite');
          for (const store of stores) {
            const rows = writing.objectStore(store.name);
            rows.clear();
            for (const row of store.rows) rows.put(unpack(row));
          }
          writing.oncomplete = () => {
            database.close();
            done();
          };
          writing.onabort = () => fail(new Error('not written'));
        };
      });
    }
  }, databases);

/** Puts the private files of an earlier copy back. */
export const putFilesBack = (page: Page, { files }: StoredCopies): Promise<void> =>
  page.evaluate(async (earlier) => {
    const root = await navigator.storage.getDirectory();
    for (const { name, bytes } of earlier) {
      const writing = await (await root.getFileHandle(name, { create: true })).createWritable();
      await writing.write(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)));
      await writing.close();
    }
  }, files);
