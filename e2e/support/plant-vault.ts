import { readFileSync, readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inRepository } from '../../scripts/lib/paths.mjs';

/** A vault as the wallet of its time left it on the disk (e2e/reliability/vaults/README.md). */
export interface EarlierVault {
  readonly schema: number;
  readonly passphrase: string;
  readonly recoveryCode: string;
  readonly holds: { readonly cards: readonly { readonly givenName: string }[] };
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

const folder = inRepository('e2e/reliability/vaults');

/** Those of the newest versions, oldest first. */
export const newestVaults = (count: number): readonly EarlierVault[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as EarlierVault)
    .sort((a, b) => a.schema - b.schema)
    .slice(-count);

/** Makes the database of a vault in the page's origin, where nothing has opened one. */
export const plantVault = (page: Page, { schema, rows }: EarlierVault): Promise<void> =>
  page.evaluate(
    async ([version, stores]) => {
      const unpack = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(unpack);
        if (typeof value !== 'object' || value === null) return value;
        if ('base64' in value)
          return Uint8Array.from(atob(String(value.base64)), (letter) => letter.charCodeAt(0));
        return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]));
      };
      await new Promise<void>((done, fail) => {
        const opening = indexedDB.open('facet', version);
        opening.onupgradeneeded = () => {
          for (const [name, all] of Object.entries(stores)) {
            const keyPath = name === 'parts' ? ['store', 'id', 'part'] : 'id';
            const store = opening.result.createObjectStore(name, { keyPath });
            for (const row of all) store.put(unpack(row));
          }
        };
        opening.onerror = () => fail(new Error('the vault was not planted'));
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      });
    },
    [schema, rows] as const,
  );
