import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk that can lose its power: a file system in a file. */
export interface LoopDisk {
  /** Where it is mounted. */
  readonly place: string;
  /**
   * The disk as it would be found after a power cut at this moment: what was handed to it and nothing of what the machine
   * still held back. Mounted, which replays its journal.
   */
  readonly cut: () => string;
  /** Unmounts and deletes everything. Whatever runs on it has ended. */
  readonly end: () => void;
}

const run = (command: string, ...args: readonly string[]): void => {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
};

/** In memory, so that the disk itself is never what takes long. */
const ground = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const tries = 25;

/** What was killed may hold files open for a moment. */
const unmount = (place: string): void => {
  for (let left = tries; left > 0; left -= 1) {
    try {
      return run('umount', place);
    } catch (thrown) {
      if (left === 1) throw thrown;
      run('sleep', '0.2');
    }
  }
};

const mount = (image: string, place: string): string => {
  mkdirSync(place);
  run('mount', '-o', 'loop', image, place);
  return place;
};

/** Makes an empty disk with the defaults of ext4. */
export const makeDisk = (): LoopDisk => {
  const folder = mkdtempSync(join(ground, 'facet-disk-'));
  const [image, copy] = [join(folder, 'image'), join(folder, 'copy')];
  run('truncate', '-s', '400M', image);
  run('mkfs.ext4', '-q', '-F', image);
  const mounted = [mount(image, join(folder, 'disk'))];
  return {
    place: join(folder, 'disk'),
    cut: () => {
      run('cp', '--sparse=always', image, copy);
      const place = mount(copy, join(folder, 'after'));
      mounted.push(place);
      return place;
    },
    end: () => {
      for (const place of mounted) unmount(place);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Why there is no such disk here, or null when there is. */
export const whyNoDisk = (): string | null => {
  if (process.platform !== 'linux') return 'a file system in a file is mounted on Linux only';
  if (process.getuid?.() !== 0) return 'mounting a file system in a file needs root';
  try {
    const disk = makeDisk();
    disk.end();
    return null;
  } catch (thrown) {
    return `no file system in a file: ${String(thrown).split('\n')[0] ?? ''}`;
  }
};
