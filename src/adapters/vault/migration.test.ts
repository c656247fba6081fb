import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { makeHeader } from './header';
import { sealRecord } from './record';
import { spendRoot } from './root-key';
import { databaseVersion, migrate } from './schema';
import type { RecordStore, VaultSchema } from './schema';
import { makePassphraseSlot } from './slot';
import { allRows } from './testing/disk';
import { issueCard } from './testing/issue-card';
import { createTestVault, must, passphrase, startOfTime } from './testing/test-vault';

const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const secret = { kind: 'passphrase', text: passphrase } as const;

/** A database as version 1 of the schema left it: records, and neither index, parts nor state. */
const writeVersion1 = async (test: ReturnType<typeof createTestVault>): Promise<void> => {
  const database = await openDB<VaultSchema>(test.databaseName, 1, {
    upgrade: (opened, from) => migrate(opened, from, 1),
  });
  const vaultId = '0123456789abcdef0123456789abcdef';
  const root = random.bytes(32);
  const kdf = test.kdf;
  const slot = await makePassphraseSlot(
    { kdf, random, stopwatch: test.stopwatch },
    vaultId,
    passphrase,
    root,
  );
  const keys = await spendRoot(root, vaultId);
  await database.put('meta', await makeHeader(keys.header, vaultId, [slot]));
  const put = async (store: RecordStore, id: string, version: number, value: unknown) => {
    const { row } = await sealRecord(keys, random, { store, id }, version, value);
    await database.put(store, row);
  };
  const hidden = { given_name: 'Ada' };
  const status = { uri: 'https://status.example/1', idx: 0 };
  await put('cards', 'card-1', 3, {
    format: 'dc+sd-jwt',
    original: issueCard({ hidden, status }),
    keyId: null,
    addedAt: startOfTime,
    issuerUrl: 'https://issuer.example',
    configurationId: 'person',
    display: { names: [], descriptions: [], labels: [], colours: null },
    issuerKeys: null,
  });
  await put('settings', 'settings', 4, { theme: 'dark' });
  database.close();
};

const versionOf = async (name: string): Promise<number> => {
  const database = await openDB<VaultSchema>(name);
  database.close();
  return database.version;
};

describe('a vault of schema version 1', () => {
  it('opens as the current version, with its index made from the records', async () => {
    const test = createTestVault();
    await writeVersion1(test);
    const said: number[] = [];
    test.vault.subscribe((change) => {
      if (change.kind === 'progress') said.push(change.total - change.done);
    });
    expect(await test.vault.presence()).toBe('locked');
    expect(await test.vault.unlock(secret)).toEqual({ ok: true, value: { unreadable: 0 } });
    // How far the copy is, up to the last record.
    expect(said.at(-1)).toBe(0);
    expect(must(await test.vault.cards()).cards).toMatchObject([{ id: 'card-1', fieldCount: 1 }]);
    expect(must(await test.vault.search('ada', true))).toEqual(['card-1']);
    expect(must(await test.vault.settings())).toMatchObject({ theme: 'dark', lockAfterMinutes: 5 });
    expect(must(await test.vault.statusLists())).toMatchObject([
      { uri: 'https://status.example/1', cardCount: 1 },
    ]);
    must(await test.vault.changeSettings({ theme: 'light' }));
    await test.vault.lock();
    // The earlier one stays as it was; the copy is what counts.
    const [before, after] = [test.databaseName, `${test.databaseName}-2`];
    expect(await Promise.all([before, after].map(versionOf))).toEqual([1, databaseVersion]);
    expect(await test.vault.unlock(secret)).toMatchObject({ ok: true });
    expect(must(await test.vault.settings())).toMatchObject({ theme: 'light' });
    expect(await test.vault.health()).toMatchObject({ generation: 2, manifest: 'whole' });
  });
});

/** A database as version 2 of the schema left it, whose state names an index and no records. */
const writeVersion2 = async (test: ReturnType<typeof createTestVault>): Promise<void> => {
  await writeVersion1(test);
  const database = await openDB<VaultSchema>(test.databaseName, 2, {
    upgrade: (opened, from) => migrate(opened, from, 2),
  });
  database.close();
};

describe('a vault of schema version 2', () => {
  it('is copied, gets its manifest with the next write, and from then on misses what is missing', async () => {
    const test = createTestVault();
    await writeVersion2(test);
    must(await test.vault.unlock(secret));
    expect(must(await test.vault.cards()).cards).toMatchObject([{ id: 'card-1' }]);
    must(await test.vault.changeSettings({ theme: 'light' }));
    expect(await test.vault.health()).toMatchObject({ manifest: 'whole' });
    const { generation } = await test.vault.health();
    await test.vault.lock();
    const name = generation === 1 ? test.databaseName : `${test.databaseName}-${generation ?? 0}`;
    const database = await openDB<VaultSchema>(name);
    await database.delete('cards', 'card-1');
    database.close();
    expect(must(await test.vault.unlock(secret)).damage).toEqual({ readable: 0, total: 1 });
  });

  it('stays what counts while the copy of it is cut off, at every write', async () => {
    // The copy's rows, then its header: each fails once.
    for (let survives = 0; survives < 4; survives += 1) {
      const test = createTestVault();
      await writeVersion2(test);
      let puts = 0;
      const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
        ...given: Parameters<IDBObjectStore['put']>
      ) => IDBRequest<IDBValidKey>;
      const cut = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...given
      ) {
        puts += 1;
        if (puts > survives) throw new DOMException('ended', 'AbortError');
        return put.apply(this, given);
      });
      await test.vault.unlock(secret);
      cut.mockRestore();
      expect(puts).toBeGreaterThan(survives);
      await test.vault.lock();
      must(await test.start().vault.unlock(secret));
      const { vault } = test.start();
      must(await vault.unlock(secret));
      expect(must(await vault.cards()).cards).toMatchObject([{ id: 'card-1' }]);
      expect(must(await vault.settings())).toMatchObject({ theme: 'dark' });
    }
  });
});

/** Every generation of a test's vault, with its version. */
const databasesOf = async ({ databaseName }: ReturnType<typeof createTestVault>) =>
  (await indexedDB.databases()).filter(({ name = '' }) => name.startsWith(databaseName));

describe('a vault of a later version', () => {
  it('is named newer and not written to', async () => {
    const test = createTestVault();
    must(await test.vault.create(passphrase));
    await test.vault.lock();
    (await openDB(test.databaseName, databaseVersion + 1)).close();
    const onTheDisk = async () => [await allRows(test.databaseName), await databasesOf(test)];
    const before = await onTheDisk();
    expect(await test.vault.presence()).toBe('newer');
    expect(await test.vault.unlock(secret)).toEqual({ ok: false, error: { code: 'vault/newer' } });
    expect(await test.vault.create('x')).toMatchObject({ error: { code: 'vault/exists' } });
    expect(await onTheDisk()).toEqual(before);
    expect(await databasesOf(test)).toEqual([
      { name: test.databaseName, version: databaseVersion + 1 },
    ]);
  });

  it('is told by its header as well', async () => {
    const test = createTestVault();
    must(await test.vault.create(passphrase));
    await test.vault.lock();
    const database = await openDB<VaultSchema>(test.databaseName);
    const header = await database.get('meta', 'header');
    await database.put('meta', { ...header, format: 2 } as never);
    database.close();
    const before = await allRows(test.databaseName);
    expect(await test.vault.presence()).toBe('newer');
    expect(await test.vault.unlock(secret)).toEqual({ ok: false, error: { code: 'vault/newer' } });
    expect(await allRows(test.databaseName)).toEqual(before);
    expect(await databasesOf(test)).toHaveLength(1);
  });

  it('makes an open one give way and lock', async () => {
    const test = createTestVault();
    must(await test.vault.create(passphrase));
    const heard: string[] = [];
    test.vault.subscribe(({ kind }) => heard.push(kind));
    (await openDB(test.databaseName, databaseVersion + 1)).close();
    expect(heard).toEqual(['locked', 'lost']);
    expect(await test.vault.cards()).toEqual({ ok: false, error: { code: 'vault/locked' } });
  });
});
