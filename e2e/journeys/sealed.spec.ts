import { expect, type Page } from '@playwright/test';
import { test } from '../support/wallet-journey';

/** Everything this origin keeps in the browser, as one text: database rows, both storages, caches' addresses. */
const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const asText = (value: unknown): string => {
      if (value instanceof CryptoKey) return '[object CryptoKey]';
      if (value instanceof ArrayBuffer) return asText(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return `${new TextDecoder().decode(bytes)} ${new TextDecoder('utf-16le').decode(bytes)}`;
      }
      if (typeof value === 'object' && value !== null) {
        return Object.entries(value)
          .map(([name, part]) => `${name} ${asText(part)}`)
          .join(' ');
      }
      return String(value);
    };
    const rowsOf = (name: string): Promise<string> =>
      new Promise((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => {
          fail(new Error(`${name} did not open`));
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const names = [...database.objectStoreNames];
          const reading = database.transaction(names);
          const found: string[] = [];
          for (const store of names) {
            const all = reading.objectStore(store).getAll();
            all.onsuccess = () => found.push(asText(all.result));
          }
          reading.oncomplete = () => {
            database.close();
            done(found.join('\n'));
          };
        };
      });
    const databases = await indexedDB.databases();
    const rows = await Promise.all(databases.map(({ name }) => rowsOf(name ?? '')));
    const kept = await Promise.all(
      (await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => url),
      ),
    );
    return [
      ...rows,
      asText({ ...localStorage }),
      asText({ ...sessionStorage }),
      ...kept.flat(),
    ].join('\n');
  });

const values = [
  'Maren',
  'Aldous',
  'Demo Registry Office',
  'registry-office',
  '1990-04-22',
  'person-id',
];

test('what is kept is sealed: no value, issuer or kind of card can be read, and no key lies there', async ({
  wallet,
  client,
  page,
}) => {
  await wallet.make();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  const kept = await everythingKept(page);
  expect(kept.length).toBeGreaterThan(5_000);
  for (const value of values) expect(kept).not.toContain(value);
  expect(kept).not.toContain('[object CryptoKey]');
});

test('the look finds what is not sealed', async ({ wallet, page }) => {
  await wallet.make();
  await page.evaluate(async () => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
    ]);
    await new Promise<void>((done) => {
      const opening = indexedDB.open('planted', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      opening.onsuccess = () => {
        const writing = opening.result.transaction('rows', 'readwrite');
        writing.objectStore('rows').put({ bytes: new TextEncoder().encode('Maren') }, 1);
        writing.objectStore('rows').put({ text: 'Aldous', key }, 2);
        writing.oncomplete = () => {
          opening.result.close();
          done();
        };
      };
    });
  });
  const kept = await everythingKept(page);
  expect(kept).toContain('Maren');
  expect(kept).toContain('Aldous');
  expect(kept).toContain('[object CryptoKey]');
});
