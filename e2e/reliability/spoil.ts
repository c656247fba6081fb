import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Dice } from './random';

/** Where Chromium keeps what a page stores, below its profile. */
export const stores = {
  IndexedDB: ['IndexedDB'],
  'private files': ['File System'],
  localStorage: ['Local Storage'],
  Cache: ['Service Worker/CacheStorage'],
  'service worker': ['Service Worker/Database', 'Service Worker/ScriptCache'],
} as const;

export type StoreName = keyof typeof stores;

/** Its files; what only says who has it open holds nothing. */
const filesOf = (profile: string, store: StoreName): string[] =>
  stores[store].flatMap((folder) => {
    const root = join(profile, folder);
    if (!existsSync(root)) return [];
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^(?:LOCK|LOG)/u.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => statSync(path).size > 0);
  });

const flip = (file: string, times: number, dice: Dice): void => {
  const bytes = readFileSync(file);
  for (let n = 0; n < times; n += 1) {
    const at = dice.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8));
  }
  writeFileSync(file, bytes);
};

interface Spoiling {
  readonly profile: string;
  readonly store: StoreName;
  /** The same profile as it was some changes ago. */
  readonly older: string;
  readonly dice: Dice;
}

/** One file of the store, the largest as often as all others together. */
const someFile = ({ profile, store, dice }: Spoiling): string | null => {
  const files = filesOf(profile, store).sort((a, b) => statSync(b).size - statSync(a).size);
  const [largest] = files;
  if (largest === undefined) return null;
  return dice.next() < 0.5 ? largest : dice.pick(files);
};

const toFile =
  (change: (file: string, dice: Dice) => void) =>
  (spoiling: Spoiling): boolean => {
    const file = someFile(spoiling);
    if (file !== null) change(file, spoiling.dice);
    return file !== null;
  };

/** What can happen to a store while the browser is closed; each says whether there was anything to do it to. */
export const ways = {
  'one byte': toFile((file, dice) => flip(file, 1, dice)),
  '64 bytes': toFile((file, dice) => flip(file, 64, dice)),
  'cut off': toFile((file, dice) => truncateSync(file, dice.below(statSync(file).size))),
  'zeros at its head': toFile((file) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, 0, Math.min(4_096, bytes.length)));
  }),
  'a file gone': toFile((file) => rmSync(file)),
  'all of it gone': ({ profile, store }: Spoiling): boolean => {
    const isThere = filesOf(profile, store).length > 0;
    for (const folder of stores[store])
      rmSync(join(profile, folder), { recursive: true, force: true });
    return isThere;
  },
  'an old copy': ({ profile, store, older }: Spoiling): boolean => {
    for (const folder of stores[store]) {
      rmSync(join(profile, folder), { recursive: true, force: true });
      if (existsSync(join(older, folder)))
        cpSync(join(older, folder), join(profile, folder), { recursive: true });
    }
    return filesOf(older, store).length > 0;
  },
} as const;

export type WayName = keyof typeof ways;
