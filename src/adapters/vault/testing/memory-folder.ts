import type { CopyFile, CopyFolder, CopyName } from '../second-copy/copy-file';
import { copyNames } from '../second-copy/copy-file';

/** What a file would be after a power cut, and what it is while the power is on. */
interface Disk {
  kept: Uint8Array<ArrayBuffer>;
  now: Uint8Array<ArrayBuffer>;
}

/** The second copy's folder in memory, with everything that can go wrong under the test's hand. */
export interface MemoryFolder extends CopyFolder {
  /** Ends the thread that holds the files. What was written stays when the power does; without power only what was flushed. */
  readonly end: (power: 'stays' | 'is-cut') => void;
  readonly bytes: (name: CopyName) => Uint8Array<ArrayBuffer> | null;
  readonly put: (name: CopyName, bytes: Uint8Array<ArrayBuffer> | null) => void;
  /** Whether flushing does anything: off, a power cut has to lose something. */
  isFlushing: boolean;
  /** Called before each act on a file; what it throws ends the act. A write it answers a number for is torn there. */
  before: (act: 'write' | 'flush' | 'truncate', name: CopyName) => number | undefined;
  isSupported: boolean;
  /** Somebody else has the files. */
  isHeld: boolean;
}

export const createMemoryFolder = (): MemoryFolder => {
  const disks = new Map<CopyName, Disk>();
  const holders = new Map<CopyName, object>();

  const fileOf = (name: CopyName): CopyFile => {
    const holder = {};
    holders.set(name, holder);
    const disk = (): Disk => {
      const found = disks.get(name);
      if (holders.get(name) !== holder || found === undefined)
        throw new DOMException('the file is closed', 'InvalidStateError');
      return found;
    };
    const resize = (size: number): void => {
      const grown = new Uint8Array(size);
      grown.set(disk().now.subarray(0, size));
      disk().now = grown;
    };
    return {
      size: () => disk().now.length,
      read: (at, length) => disk().now.slice(at, at + length),
      write: (at, bytes) => {
        const torn = folder.before('write', name);
        const taken = bytes.subarray(0, torn ?? bytes.length);
        if (disk().now.length < at + taken.length) resize(at + taken.length);
        disk().now.set(taken, at);
        if (torn !== undefined) throw new Error('torn');
      },
      truncate: (size) => {
        folder.before('truncate', name);
        resize(size);
      },
      flush: () => {
        folder.before('flush', name);
        if (folder.isFlushing) disk().kept = disk().now.slice();
      },
      close: () => {
        if (holders.get(name) === holder) holders.delete(name);
      },
    };
  };

  const folder: MemoryFolder = {
    isFlushing: true,
    isSupported: true,
    isHeld: false,
    before: () => undefined,
    open: async (name, { mayCreate }) => {
      if (!folder.isSupported) return 'unsupported';
      if (holders.has(name)) throw new Error('the file is held');
      if (!disks.has(name)) {
        if (!mayCreate) return 'missing';
        disks.set(name, { kept: new Uint8Array(), now: new Uint8Array() });
      }
      if (folder.isHeld) return 'held';
      return fileOf(name);
    },
    erase: async () => disks.clear(),
    end: (power) => {
      holders.clear();
      for (const disk of disks.values()) if (power === 'is-cut') disk.now = disk.kept.slice();
    },
    bytes: (name) => disks.get(name)?.now.slice() ?? null,
    put: (name, bytes) => {
      if (bytes === null) disks.delete(name);
      else disks.set(name, { kept: bytes.slice(), now: bytes.slice() });
    },
  };
  return folder;
};

/** Both files as they are, to be put back later. */
export const filesOf = (folder: MemoryFolder) =>
  copyNames.map((name) => [name, folder.bytes(name)] as const);

export const putFiles = (folder: MemoryFolder, files: ReturnType<typeof filesOf>): void => {
  for (const [name, bytes] of files) folder.put(name, bytes);
};
