import type { BrowserStorage, StorageKeeping, StorageRoom } from '../../ports/browser-storage';

/** What of the platform it needs; a browser may lack any of it. */
export interface StoragePlatform {
  readonly storage:
    | Partial<Pick<StorageManager, 'estimate' | 'persisted' | 'persist' | 'getDirectory'>>
    | undefined;
  readonly caches: Pick<CacheStorage, 'keys' | 'open' | 'delete'> | undefined;
  readonly databases: Pick<IDBFactory, 'open' | 'databases'> | undefined;
  /** `localStorage` and `sessionStorage`; reading them throws where storage is blocked. */
  readonly texts: () => readonly Pick<Storage, 'clear'>[];
  /** `navigator.vendor`: what tells WebKit from the engines that call themselves after it. */
  readonly vendor: string;
  /** Opened from the home screen or dock. */
  readonly isInstalled: boolean;
}

/** The precached app; its name is workbox's. */
const isAppCache = (name: string): boolean => name.includes('-precache-');

/** The browser's storage manager and the files its service worker keeps. */
export const createBrowserStorage = (platform: StoragePlatform): BrowserStorage => {
  const { storage, caches, vendor, isInstalled } = platform;

  const room = async (): Promise<StorageRoom> => {
    const [estimate, isProtected] = await Promise.all([
      storage?.estimate?.(),
      storage?.persisted?.(),
    ]);
    return {
      usedBytes: estimate?.usage ?? null,
      quotaBytes: estimate?.quota ?? null,
      isProtected: isProtected ?? null,
      // WebKit deletes what scripts stored after 7 days without a visit, but not of apps on the home screen.
      erasesUnvisited: vendor.startsWith('Apple') && !isInstalled,
    };
  };

  return {
    room,
    measure: async () => ({
      ...(await room()),
      appBytes: caches === undefined ? 0 : await cachedBytes(caches),
    }),
    hasRoomFor: (bytes) => tryRoom(platform, bytes),
    keeping: () => judgeKeeping(platform),
    protect: async () => (await storage?.persist?.()) ?? false,
    clear: async () => {
      for (const texts of platform.texts()) texts.clear();
      if (caches === undefined) return;
      const names = (await caches.keys()).filter((name) => !isAppCache(name));
      await Promise.all(names.map((name) => caches.delete(name)));
    },
  };
};

/** Never finished, so it never takes a byte; a name nobody uses. */
const trialFile = 'room-check';

// Chromium reports 10 GiB more than is used, whatever the disk has, so that pages learn nothing from it. Writing to a
// file that is then given up is refused when the room is not there (tried in 156).
const tryRoom = async ({ storage }: StoragePlatform, bytes: number): Promise<boolean> => {
  const { usage, quota } = (await storage?.estimate?.()) ?? {};
  if (usage !== undefined && quota !== undefined && quota - usage < bytes) return false;
  try {
    const folder = await storage?.getDirectory?.();
    const file = await folder?.getFileHandle(trialFile, { create: true });
    const writing = await file?.createWritable?.();
    try {
      await writing?.write(new Uint8Array(bytes));
    } finally {
      await writing?.abort().catch(() => undefined);
      await folder?.removeEntry(trialFile).catch(() => undefined);
    }
    return true;
  } catch (thrown) {
    // Whatever else stands in the way of the trial says nothing about room.
    return !(thrown instanceof DOMException && thrown.name === 'QuotaExceededError');
  }
};

/** A name nobody uses. */
const nowhere = 'nothing-here';

const judgeKeeping = async ({ storage, databases }: StoragePlatform): Promise<StorageKeeping> => {
  if (databases === undefined || !(await opens(databases))) return 'blocked';
  // Browsers without files of their own for a page keep everything in the database, which is no worse.
  if (storage?.getDirectory === undefined) return 'kept';
  return storage.getDirectory().then(
    () => 'kept',
    () => 'fleeting',
  );
};

/** Whether a database can be made here; the one that was tried is never made. */
const opens = (databases: Pick<IDBFactory, 'open'>): Promise<boolean> =>
  new Promise((settle) => {
    try {
      const opening = databases.open(nowhere);
      opening.onupgradeneeded = () => {
        opening.transaction?.abort();
        settle(true);
      };
      opening.onsuccess = () => {
        opening.result.close();
        settle(true);
      };
      opening.onerror = (event) => {
        // Ours is the abort; it must not reach the page as an error.
        event.preventDefault();
        settle(false);
      };
    } catch {
      settle(false);
    }
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
