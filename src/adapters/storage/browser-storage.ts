import type { BrowserStorage } from '../../ports/browser-storage';

/** What of the platform it needs; a browser may lack any of it. */
export interface StoragePlatform {
  readonly storage: Partial<Pick<StorageManager, 'estimate' | 'persisted' | 'persist'>> | undefined;
  readonly caches: Pick<CacheStorage, 'keys' | 'open'> | undefined;
}

/** The browser's storage manager and the files its service worker keeps. */
export const createBrowserStorage = ({ storage, caches }: StoragePlatform): BrowserStorage => ({
  measure: async () => {
    const [estimate, isProtected, appBytes] = await Promise.all([
      storage?.estimate?.(),
      storage?.persisted?.(),
      caches === undefined ? 0 : cachedBytes(caches),
    ]);
    return {
      usedBytes: estimate?.usage ?? null,
      quotaBytes: estimate?.quota ?? null,
      isProtected: isProtected ?? null,
      appBytes,
    };
  },
  protect: async () => (await storage?.persist?.()) ?? false,
});

const cachedBytes = async (caches: NonNullable<StoragePlatform['caches']>): Promise<number> => {
  const names = await caches.keys();
  const sizes = await Promise.all(
    names.map(async (name) => {
      const responses = await (await caches.open(name)).matchAll();
      const blobs = await Promise.all(responses.map((response) => response.blob()));
      return blobs.reduce((sum, { size }) => sum + size, 0);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};
