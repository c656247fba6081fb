import type { CopyFile, CopyFolder, CopyName } from './copy-file';
import { copyNames } from './copy-file';
import { copyFileName } from './copy-names';

/** As the platform has it in workers; the page's typings do not know it. */
interface SyncHandle {
  readonly getSize: () => number;
  readonly read: (into: Uint8Array, options: { readonly at: number }) => number;
  readonly write: (bytes: Uint8Array, options: { readonly at: number }) => number;
  readonly truncate: (size: number) => void;
  readonly flush: () => void;
  readonly close: () => void;
}

type Handle = FileSystemFileHandle & {
  readonly createSyncAccessHandle?: () => Promise<SyncHandle>;
};

/** How long a thread that was ended may still hold a file, in milliseconds. */
const patienceMs = 2_000;
const pauseMs = 25;

const fileOf = (handle: SyncHandle): CopyFile => ({
  size: () => handle.getSize(),
  read: (at, length) => {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, handle.read(bytes, { at }));
  },
  write: (at, bytes) => {
    if (handle.write(bytes, { at }) !== bytes.length) throw new Error('copy/short-write');
  },
  truncate: (size) => handle.truncate(size),
  flush: () => handle.flush(),
  close: () => handle.close(),
});

const isNamed = (thrown: unknown, name: string): boolean =>
  thrown instanceof DOMException && thrown.name === name;

const take = async (handle: Handle): Promise<CopyFile | 'held' | 'unsupported'> => {
  if (handle.createSyncAccessHandle === undefined) return 'unsupported';
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return fileOf(await handle.createSyncAccessHandle());
    } catch (thrown) {
      const isHeld = isNamed(thrown, 'NoModificationAllowedError');
      if (!isHeld || performance.now() > until) return 'held';
      await new Promise((later) => setTimeout(later, pauseMs));
    }
  }
};

/**
 * The two files in the origin-private file system. Engines lose a database and keep these, and the other way round
 * (SECURITY F3, F4b, F4c); a new file is not proof against a power cut before its folder is written, so both are made with the vault.
 */
export const createOpfsFolder = (
  storage: Partial<Pick<StorageManager, 'getDirectory'>> | undefined,
  databaseName: string,
): CopyFolder => {
  const root = async (): Promise<FileSystemDirectoryHandle | null> => {
    try {
      return (await storage?.getDirectory?.()) ?? null;
    } catch {
      // Private windows and blocked storage.
      return null;
    }
  };
  const find = async (folder: FileSystemDirectoryHandle, name: CopyName, create: boolean) => {
    try {
      return await folder.getFileHandle(copyFileName(databaseName, name), { create });
    } catch (thrown) {
      return isNamed(thrown, 'NotFoundError') ? 'missing' : 'unsupported';
    }
  };
  return {
    open: async (name, { mayCreate }) => {
      const folder = await root();
      if (folder === null) return 'unsupported';
      const found = await find(folder, name, mayCreate);
      return typeof found === 'string' ? found : take(found);
    },
    erase: async () => {
      const folder = await root();
      if (folder === null) return;
      for (const name of copyNames)
        await folder.removeEntry(copyFileName(databaseName, name)).catch((thrown: unknown) => {
          if (!isNamed(thrown, 'NotFoundError')) throw thrown;
        });
    },
  };
};
