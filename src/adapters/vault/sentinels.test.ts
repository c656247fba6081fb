import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createSentinels, readOnlyItem, sentinelItem } from './sentinels';
import { makeHome } from './testing/second-home';
import { must } from './testing/test-vault';

const createItems = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
};

const createCaches = () => {
  const kept = new Map<string, Map<string, string>>();
  const caches = {
    has: async (name: string) => kept.has(name),
    delete: async (name: string) => kept.delete(name),
    open: async (name: string) => {
      const entries = kept.get(name) ?? new Map<string, string>();
      kept.set(name, entries);
      return {
        match: async (address: string) => {
          const text = entries.get(address);
          return text === undefined ? undefined : new Response(text);
        },
        put: async (address: string, response: Response) =>
          void entries.set(address, await response.text()),
      };
    },
  };
  return { kept, caches: caches as unknown as CacheStorage }; // the methods that are asked for
};

const seen = { vaultId: 'v', createdAt: 5, epochFloor: 7 };

describe('the sentinels', () => {
  it('lie in two places, and either is enough', async () => {
    const [items, { kept, caches }] = [createItems(), createCaches()];
    await createSentinels({ items, caches }).write(seen);
    expect(items.kept.size).toBe(1);
    expect(kept.size).toBe(1);
    expect(await createSentinels({ items, caches: undefined }).read()).toEqual(seen);
    expect(await createSentinels({ items: undefined, caches }).read()).toEqual(seen);
  });

  it('leave nothing behind by being looked for', async () => {
    const { kept, caches } = createCaches();
    expect(await createSentinels({ items: createItems(), caches }).read()).toBeNull();
    expect(kept.size).toBe(0);
  });

  it('give the one that has seen most, and pass over what is none', async () => {
    const [items, { caches }] = [createItems(), createCaches()];
    const both = createSentinels({ items, caches });
    await both.write(seen);
    items.setItem(sentinelItem, JSON.stringify({ ...seen, epochFloor: 9 }));
    expect((await both.read())?.epochFloor).toBe(9);
    for (const text of ['', 'x', '{}', '{"vaultId":1}', 'null']) {
      items.setItem(sentinelItem, text);
      expect(await both.read()).toEqual(seen);
    }
  });

  it('are no failure where the browser refuses, and end when erased', async () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const items = { getItem: refuse, setItem: refuse, removeItem: refuse };
    const { kept, caches } = createCaches();
    const sentinels = createSentinels({ items, caches });
    await sentinels.write(seen);
    expect(await sentinels.read()).toEqual(seen);
    await sentinels.erase();
    expect(kept.size).toBe(0);
    expect(await createSentinels({ items: readOnlyItem(null), caches }).read()).toBeNull();
  });

  it('know the last write once the vault was locked, and nothing once it was erased', async () => {
    const home = await makeHome();
    await home.receive();
    const { epoch } = await home.vault.health();
    await home.vault.lock();
    expect(home.sentinels.seen?.epochFloor).toBe(epoch);
    must(await home.vault.erase());
    expect(home.sentinels.seen).toBeNull();
    expect(home.folder.bytes('a')).toBeNull();
    expect(await home.vault.presence()).toBe('absent');
  });
});
