/** That there was a wallet here, in places a lost database does not take along (SECURITY 3.2, row 4). In clear. */
export interface Sentinel {
  readonly vaultId: string;
  /** Seconds since 1970. */
  readonly createdAt: number;
  /** The last write seen: copies that are all older were set back. */
  readonly epochFloor: number;
}

export interface Sentinels {
  /** The one that has seen most; null when there is none. */
  readonly read: () => Promise<Sentinel | null>;
  readonly write: (sentinel: Sentinel) => Promise<void>;
  readonly erase: () => Promise<void>;
}

/** Where they are kept; a thread may have only one of them. */
export interface SentinelPlaces {
  readonly items: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  readonly caches: Pick<CacheStorage, 'open' | 'delete' | 'has'> | undefined;
}

export const sentinelItem = 'facet/sentinel';
/** Not one of the service worker's, which it clears. */
const cacheName = 'facet-sentinel';
const address = '/facet-sentinel';

const parse = (text: string | null | undefined): Sentinel | null => {
  try {
    const read = JSON.parse(text ?? 'null') as Partial<Sentinel> | null;
    return typeof read?.vaultId === 'string' &&
      typeof read.createdAt === 'number' &&
      typeof read.epochFloor === 'number'
      ? (read as Sentinel)
      : null;
  } catch {
    return null;
  }
};

/** A place that a browser refuses (storage blocked, no secure context) is one less, and no failure. */
const quietly = async <T>(task: () => T | Promise<T>): Promise<T | null> => {
  try {
    return await task();
  } catch {
    return null;
  }
};

/** The sentinels outside the second copy: one in local storage, one in a cache. */
export const createSentinels = ({ items, caches }: SentinelPlaces): Sentinels => ({
  read: async () => {
    const cached = await quietly(async () => {
      if (caches === undefined || !(await caches.has(cacheName))) return null;
      return (await (await caches.open(cacheName)).match(address))?.text();
    });
    const found = [parse(await quietly(() => items?.getItem(sentinelItem))), parse(cached)];
    const [first = null, second] = found.filter((one) => one !== null);
    return first !== null && second !== undefined && second.epochFloor > first.epochFloor
      ? second
      : first;
  },
  write: async (sentinel) => {
    const text = JSON.stringify(sentinel);
    await quietly(() => items?.setItem(sentinelItem, text));
    await quietly(async () => {
      await (await caches?.open(cacheName))?.put(address, new Response(text));
    });
  },
  erase: async () => {
    await quietly(() => items?.removeItem(sentinelItem));
    await quietly(() => caches?.delete(cacheName));
  },
});

/** Local storage as the page read it, in a thread that has none; the page writes what `seen` tells it. */
export const readOnlyItem = (text: string | null): SentinelPlaces['items'] => ({
  getItem: () => text,
  setItem: () => undefined,
  removeItem: () => undefined,
});
