import { describe, expect, it } from 'vitest';
import { createBrowserStorage } from './browser-storage';

const cachesWith = (...bodies: readonly string[]): CacheStorage =>
  ({
    keys: async () => ['shell'],
    open: async () => ({ matchAll: async () => bodies.map((body) => new Response(body)) }),
  }) as unknown as CacheStorage; // the three methods that are asked for

describe('the browser’s storage', () => {
  it('tells use, quota, the promise and the size of the app’s files', async () => {
    const storage = {
      estimate: async () => ({ usage: 10, quota: 100 }),
      persisted: async () => true,
    };
    const room = createBrowserStorage({ storage, caches: cachesWith('12345', 'ä') });
    expect(await room.measure()).toEqual({
      usedBytes: 10,
      quotaBytes: 100,
      isProtected: true,
      appBytes: 7,
    });
  });

  it('says null of what the browser does not tell', async () => {
    const room = createBrowserStorage({ storage: {}, caches: undefined });
    expect(await room.measure()).toEqual({
      usedBytes: null,
      quotaBytes: null,
      isProtected: null,
      appBytes: 0,
    });
    expect(await room.protect()).toBe(false);
  });

  it('passes the browser’s answer on', async () => {
    const storage = { persist: async () => true };
    expect(await createBrowserStorage({ storage, caches: undefined }).protect()).toBe(true);
  });
});
