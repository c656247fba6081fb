import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import type { Canary } from './scan/canary';
import { Needles } from './scan/needles';
import { spellings } from './scan/spellings';

/** What a search of processes found. */
export interface MemoryScan {
  readonly processes: number;
  readonly megabytes: number;
  /** Names of canaries that are there from end to end, each with the way it is written. */
  readonly whole: readonly string[];
  /** The same where twelve bytes in a row are there: what is freed keeps its end when its head is used again. */
  readonly pieces: readonly string[];
}

/** Read at once; a canary across two reads is found because they overlap. */
const windowBytes = 16 * 1024 * 1024;
const overlapBytes = 4_096;
const pageBytes = 4_096;
const zeros = Buffer.alloc(pageBytes);

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // It has ended meanwhile.
    return '';
  }
};

/** Processes of a group that run pages and workers. */
const renderersOf = (group: number): string[] =>
  readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/u.test(pid)) return false;
    // The name in parentheses may hold anything; what follows it is state, parent, group.
    const [, , ofGroup] = textOf(`/proc/${pid}/stat`)
      .replace(/^.*\) /u, '')
      .split(' ');
    return Number(ofGroup) === group && textOf(`/proc/${pid}/cmdline`).includes('--type=renderer');
  });

const writableRanges = (pid: string): (readonly [number, number])[] =>
  textOf(`/proc/${pid}/maps`)
    .split('\n')
    .flatMap((line) => {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/u.exec(line) ?? [];
      return from === undefined || to === undefined
        ? []
        : [[Number.parseInt(from, 16), Number.parseInt(to, 16)] as const];
    });

const readAt = (file: number, into: Buffer, length: number, at: number): Buffer | null => {
  try {
    return into.subarray(0, readSync(file, into, 0, length, at));
  } catch {
    // Reserved and never touched, or a mapping that cannot be read.
    return null;
  }
};

/** Stretches of memory that somebody wrote to; most of what is reserved is zeros, and a search takes a while. */
const written = (bytes: Buffer): Buffer[] => {
  const stretches: Buffer[] = [];
  let from = -1;
  for (let at = 0; at < bytes.length; at += pageBytes) {
    const page = bytes.subarray(at, at + pageBytes);
    const isWritten = !page.equals(zeros.subarray(0, page.length));
    if (isWritten && from < 0) from = at;
    if (!isWritten && from >= 0) {
      stretches.push(bytes.subarray(from, at));
      from = -1;
    }
  }
  return from < 0 ? stretches : [...stretches, bytes.subarray(from)];
};

/** Looks for canaries in all memory that the pages and workers of a browser may write to. Linux; needs to be root or their owner. */
export const scanMemory = (group: number, canaries: readonly Canary[]): MemoryScan => {
  const needles = new Needles(canaries);
  const whole = new Set<string>();
  const pieces = new Set<string>();
  const window = Buffer.alloc(windowBytes);
  const pids = renderersOf(group);
  let bytes = 0;
  for (const pid of pids) {
    const file = openSync(`/proc/${pid}/mem`, 'r');
    for (const [from, to] of writableRanges(pid)) {
      for (let at = from; at < to; at += windowBytes - overlapBytes) {
        const read = readAt(file, window, Math.min(windowBytes, to - at), at);
        if (read === null) break;
        for (const stretch of written(read)) {
          bytes += stretch.length;
          for (const { canary, way } of needles.find(stretch)) {
            pieces.add(`${canary.name} (${way})`);
            for (const spelling of spellings(canary))
              if (stretch.includes(spelling.bytes)) whole.add(`${canary.name} (${spelling.way})`);
          }
        }
      }
    }
    closeSync(file);
  }
  return {
    processes: pids.length,
    megabytes: Math.round(bytes / 2 ** 20),
    whole: [...whole],
    pieces: [...pieces],
  };
};

/** Why the memory of a browser cannot be read here, or null when it can. */
export const whyNotSearched = (): string | null =>
  process.platform === 'linux' && process.getuid?.() === 0
    ? null
    : "another program's memory is read on Linux, and by root, only";
