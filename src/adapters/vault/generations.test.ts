import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fillGeneration } from './fill-generation';
import { findMain, generationName } from './generations';
import { onDisk } from './testing/disk';
import { createTestVault, makeWallet, must, passphrase } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;

/** A wallet under its second root: the first generation is gone, the second one counts. */
const makeMoved = async () => {
  const test = createTestVault();
  const { vault, databaseName } = test;
  await makeWallet(vault);
  await test.receive();
  must(await vault.permitSlotChanges(secret));
  const { recoveryCode } = must(await vault.prepareNewRoot('another passphrase'));
  const [, second = '', , , fifth = ''] = recoveryCode.split('-');
  must(await vault.sealAllAnew({ second, fifth }));
  must(await vault.unlock({ kind: 'passphrase', text: 'another passphrase' }));
  await vault.lock();
  return { ...test, second: generationName(databaseName, 2) };
};

const lookAt = async (databaseName: string) => {
  const { main, next } = await findMain(databaseName, () => undefined);
  if (main.kind === 'present') main.database.close();
  return { kind: main.kind, next };
};

/** A browser that does not say which databases there are. */
const hideList = (): void =>
  void vi.spyOn(IDBFactory.prototype, 'databases').mockRejectedValue(new DOMException('no list'));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the main copy', () => {
  it('is found without a list of databases, also when earlier generations are gone', async () => {
    const { databaseName, vault } = await makeMoved();
    hideList();
    expect(await lookAt(databaseName)).toEqual({ kind: 'present', next: 3 });
    expect(await vault.presence()).toBe('locked');
    expect(await lookAt('facet-nowhere')).toEqual({ kind: 'fresh', next: 1 });
  });

  it('is said not to open by an engine that refuses everything, the list too', async () => {
    const { databaseName } = await makeMoved();
    hideList();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('backing store', 'UnknownError');
    });
    expect(await lookAt(databaseName)).toEqual({ kind: 'error', next: 2 });
  });

  it.each([
    ['cannot be read', (row: object) => ({ ...row, slots: 'none' })],
    ['is gone from beside the state', null],
  ] as const)('whose header %s is damaged, and no reason to begin anew', async (_how, change) => {
    const { second, vault } = await makeMoved();
    await onDisk(second, async (database) => {
      const header = await database.get('meta', 'header');
      if (change === null) await database.delete('meta', 'header');
      else await database.put('meta', change(header as object) as never);
    });
    expect(await vault.presence()).toBe('locked');
    expect(await vault.unlock(secret)).toMatchObject({ error: { code: 'vault/damaged' } });
    expect(await vault.create('x')).toMatchObject({ error: { code: 'vault/exists' } });
  });

  it('that the engine does not read this time is damaged too', async () => {
    const { vault, second } = await makeMoved();
    const get = Reflect.get(IDBObjectStore.prototype, 'get') as (
      ...given: Parameters<IDBObjectStore['get']>
    ) => IDBRequest<unknown>;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      if (this.transaction.db.name === second) throw new DOMException('read', 'UnknownError');
      return get.apply(this, given);
    });
    expect(await vault.presence()).toBe('locked');
    expect(await vault.create('x')).toMatchObject({ error: { code: 'vault/exists' } });
    vi.restoreAllMocks();
    must(await vault.unlock({ kind: 'passphrase', text: 'another passphrase' }));
    expect(must(await vault.cards()).cards).toHaveLength(1);
  });
});

describe('erasing', () => {
  it('ends every generation, also where databases are not listed', async () => {
    const { databaseName, vault } = await makeMoved();
    const listed = async () =>
      (await indexedDB.databases()).filter(({ name }) => name?.startsWith(databaseName));
    expect(await listed()).toHaveLength(1);
    hideList();
    must(await vault.erase());
    vi.restoreAllMocks();
    expect(await listed()).toEqual([]);
  });
});

describe('a generation that is filled', () => {
  const rows = async function* () {
    throw new DOMException('full', 'QuotaExceededError');
    yield [];
  };
  const filling = {
    slices: rows(),
    expected: async () => new Map(),
    header: { id: 'header' } as never,
    state: null,
  };

  it('takes no room once it could not be written', async () => {
    const target = { base: 'facet-filled', generation: 1, onLost: () => undefined };
    expect(await fillGeneration(target, filling)).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('facet-filled');
  });

  it('is never one that holds something already', async () => {
    const { databaseName, vault } = await makeMoved();
    const target = { base: databaseName, generation: 2, onLost: () => undefined };
    expect(await fillGeneration(target, filling)).toBeNull();
    must(await vault.unlock({ kind: 'passphrase', text: 'another passphrase' }));
    expect(must(await vault.cards()).cards).toHaveLength(1);
  });
});
