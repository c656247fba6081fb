import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createBrowserStorage, type StoragePlatform } from './browser-storage';

const bare: StoragePlatform = {
  storage: {},
  caches: undefined,
  databases: undefined,
  texts: () => [],
  vendor: '',
  isInstalled: false,
};

const made = (platform: Partial<StoragePlatform>) => createBrowserStorage({ ...bare, ...platform });

const cachesWith = (...bodies: readonly string[]): CacheStorage =>
  ({
    keys: async () => ['shell'],
    open: async () => ({ matchAll: async () => bodies.map((body) => new Response(body)) }),
  }) as unknown as CacheStorage; // the methods that are asked for

/** A factory whose databases do not open, as where storage is blocked. */
const refusing = (how: 'throws' | 'fails') =>
  ({
    open: () => {
      if (how === 'throws') throw new DOMException('no', 'SecurityError');
      const request: { onerror?: (event: Event) => void } = {};
      queueMicrotask(() => request.onerror?.(new Event('error')));
      return request;
    },
  }) as unknown as IDBFactory;

describe('the browser’s storage', () => {
  it('tells use, quota, the promise and the size of the app’s files', async () => {
    const storage = {
      estimate: async () => ({ usage: 10, quota: 100 }),
      persisted: async () => true,
    };
    expect(await made({ storage, caches: cachesWith('12345', 'ä') }).measure()).toEqual({
      usedBytes: 10,
      quotaBytes: 100,
      isProtected: true,
      erasesUnvisited: false,
      appBytes: 7,
    });
  });

  it('says null of what the browser does not tell', async () => {
    const room = made({ storage: {} });
    expect(await room.measure()).toEqual({
      usedBytes: null,
      quotaBytes: null,
      isProtected: null,
      erasesUnvisited: false,
      appBytes: 0,
    });
    expect(await room.protect()).toBe(false);
  });

  it('knows where a page that nobody visits is erased', async () => {
    const apple = 'Apple Computer, Inc.';
    expect((await made({ vendor: apple }).room()).erasesUnvisited).toBe(true);
    expect((await made({ vendor: apple, isInstalled: true }).room()).erasesUnvisited).toBe(false);
    expect((await made({ vendor: 'Google Inc.' }).room()).erasesUnvisited).toBe(false);
  });

  it('passes the browser’s answer on', async () => {
    expect(await made({ storage: { persist: async () => true } }).protect()).toBe(true);
  });

  it('finds out whether anything stays, and leaves no database behind', async () => {
    const databases = new IDBFactory();
    expect(await made({ databases }).keeping()).toBe('kept');
    expect(await databases.databases()).toEqual([]);
    const getDirectory = () => Promise.reject(new DOMException('no', 'SecurityError'));
    expect(await made({ databases, storage: { getDirectory } }).keeping()).toBe('fleeting');
  });

  it('tries whether more bytes would be taken, where files can be written', async () => {
    const steps: string[] = [];
    const folderRefusing = (name: string | null) =>
      ({
        getFileHandle: async () => ({
          createWritable: async () => ({
            write: async () => {
              if (name !== null) throw new DOMException('no', name);
            },
            abort: async () => void steps.push('given up'),
          }),
        }),
        removeEntry: async () => void steps.push('removed'),
      }) as unknown as FileSystemDirectoryHandle; // the methods that are asked for
    const trying = (name: string | null) =>
      made({ storage: { getDirectory: async () => folderRefusing(name) } }).hasRoomFor(1_000);
    expect(await trying(null)).toBe(true);
    expect(steps).toEqual(['given up', 'removed']);
    expect(await trying('QuotaExceededError')).toBe(false);
    expect(await trying('NotAllowedError')).toBe(true);
  });

  it('believes a browser that says there is no room', async () => {
    const storage = { estimate: async () => ({ usage: 900, quota: 1_000 }) };
    expect(await made({ storage }).hasRoomFor(101)).toBe(false);
    expect(await made({ storage }).hasRoomFor(100)).toBe(true);
  });

  it.each(['throws', 'fails'] as const)('calls it blocked where opening %s', async (how) => {
    expect(await made({ databases: refusing(how) }).keeping()).toBe('blocked');
    expect(await made({}).keeping()).toBe('blocked');
  });

  it('clears texts and caches but the app’s own files', async () => {
    const cleared: string[] = [];
    const caches = {
      keys: async () => ['facet-sentinel', 'workbox-precache-v2-http://localhost/'],
      delete: async (name: string) => cleared.push(name) > 0,
    } as unknown as CacheStorage;
    const texts = () => [{ clear: () => void cleared.push('texts') }];
    await made({ caches, texts }).clear();
    expect(cleared).toEqual(['texts', 'facet-sentinel']);
  });
});
