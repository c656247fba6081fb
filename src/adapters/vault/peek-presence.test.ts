import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { peekPresence } from './peek-presence';
import type { PeekPlaces } from './peek-presence';

const make = (store: IDBFactory, name: string, version: number): Promise<void> =>
  new Promise((done, fail) => {
    const request = store.open(name, version);
    request.onsuccess = () => {
      request.result.close();
      done();
    };
    request.onerror = () => fail(new Error('not made'));
  });

const seen = { vaultId: 'x', createdAt: 1, epochFloor: 1 };

const places = (
  databases: PeekPlaces['databases'],
  { sentinel = false, copyBytes = -1 }: { sentinel?: boolean; copyBytes?: number } = {},
): PeekPlaces => ({
  databases,
  storage: {
    getDirectory: async () =>
      ({
        getFileHandle: async (name: string) => {
          if (copyBytes < 0 || !name.endsWith('-copy-b'))
            throw new DOMException('', 'NotFoundError');
          return { getFile: async () => ({ size: copyBytes }) };
        },
      }) as unknown as FileSystemDirectoryHandle, // the one method that is asked for
  },
  sentinels: { read: async () => (sentinel ? seen : null) },
});

describe('peekPresence', () => {
  it('tells a first visit from a vault that waits, and one this build is too old for', async () => {
    const store = new IDBFactory();
    await make(store, 'other', 1);
    expect(await peekPresence('facet', 2, places(store))).toBe('absent');
    await make(store, 'facet', 2);
    expect(await peekPresence('facet', 2, places(store))).toBe('locked');
    expect(await peekPresence('facet', 1, places(store))).toBe('newer');
  });

  it('sees a later generation of the database', async () => {
    const store = new IDBFactory();
    await make(store, 'facet-2', 2);
    expect(await peekPresence('facet', 2, places(store))).toBe('locked');
    await make(store, 'facet-3', 3);
    expect(await peekPresence('facet', 2, places(store))).toBe('newer');
  });

  it('calls a wallet gone when something says that there was one', async () => {
    const store = new IDBFactory();
    expect(await peekPresence('facet', 2, places(store, { sentinel: true }))).toBe('gone');
    expect(await peekPresence('facet', 2, places(store, { copyBytes: 0 }))).toBe('absent');
  });

  it.each([true, false])(
    'asks the vault when there is a second copy (sentinel: %s)',
    async (sentinel) => {
      const found = places(new IDBFactory(), { sentinel, copyBytes: 1 });
      expect(await peekPresence('facet', 2, found)).toBeNull();
    },
  );

  it('leaves it to the vault where databases are not listed, or the browser refuses', async () => {
    const refusing = { databases: () => Promise.reject(new Error('denied')) };
    expect(await peekPresence('facet', 2, places({}))).toBeNull();
    expect(await peekPresence('facet', 2, places(refusing))).toBeNull();
  });

  it('needs no origin-private file system', async () => {
    const bare = { ...places(new IDBFactory()), storage: undefined };
    expect(await peekPresence('facet', 2, bare)).toBe('absent');
  });
});
