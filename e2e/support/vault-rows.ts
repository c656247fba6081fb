import type { Page } from '@playwright/test';

/** For each row of the origin's databases, "database/store/key", the SHA-256 of what it holds. */
export type VaultRows = Readonly<Record<string, string>>;

/** Reads every row of every database of the page's origin: names and keys as they are, sealed bytes by their hash. */
export const readVaultRows = (page: Page): Promise<VaultRows> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('unreadable'));
      });
    const hexOf = (bytes: Uint8Array): string =>
      [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const hashOf = async (value: unknown): Promise<string> => {
      // A database hands bytes back as they were put in, and JSON would lose them.
      const text = JSON.stringify(value, (_, inner: unknown) =>
        inner instanceof Uint8Array ? hexOf(inner) : inner,
      );
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      return hexOf(new Uint8Array(digest));
    };
    const rows: [string, string][] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const opened = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([
          done(opened.getAllKeys()),
          done(opened.getAll()),
        ]);
        for (const [at, key] of keys.entries())
          rows.push([`${name}/${store}/${JSON.stringify(key)}`, await hashOf(values[at])]);
      }
      database.close();
    }
    return Object.fromEntries(rows);
  });

/** What differs between two readings: one line for each row that came, went or changed. */
export const changesOf = (before: VaultRows, after: VaultRows): string[] => {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => {
    if (before[key] === after[key]) return [];
    if (before[key] === undefined) return [`${key} came`];
    return [after[key] === undefined ? `${key} went` : `${key} changed`];
  });
};
