import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CredentialId } from '../../core/credential/credential';
import { onDisk } from './testing/disk';
import { createMemoryFolder, filesOf, putFiles } from './testing/memory-folder';
import { createMemorySentinels } from './testing/memory-sentinels';
import { idsIn, makeHome } from './testing/second-home';
import type { Home } from './testing/second-home';
import { createTestVault, must, passphrase } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;

/** What there is at the start of each try: the second copy, the sentinel, and what is left of the database. */
interface Left {
  readonly files: ReturnType<typeof filesOf>;
  readonly seen: Home['sentinels']['seen'];
  readonly rows: readonly (readonly [string, readonly unknown[]])[] | null;
  readonly cards: readonly CredentialId[];
}

const rowsOf = ({ databaseName }: Home) =>
  onDisk(databaseName, (database) =>
    Promise.all(
      [...database.objectStoreNames].map(
        async (store) => [store, await database.getAll(store)] as const,
      ),
    ),
  );

/** A wallet of some cards; the database is lost, or what it was before most of them came. */
const leave = async (main: 'lost' | 'set back', count: number): Promise<Left> => {
  const home = await makeHome();
  const cards = [await home.receive()];
  await home.vault.lock();
  const before = await rowsOf(home);
  must(await home.vault.unlock(secret));
  while (cards.length < count) cards.push(await home.receive());
  must(await home.vault.changeSettings({ theme: 'dark' }));
  must(await home.vault.scrub());
  await home.vault.lock();
  home.folder.end('is-cut');
  const rows = main === 'lost' ? null : before;
  return { files: filesOf(home.folder), seen: home.sentinels.seen, rows, cards };
};

const putBack = async ({ files, seen, rows }: Left) => {
  const [folder, sentinels] = [createMemoryFolder(), createMemorySentinels()];
  putFiles(folder, files);
  sentinels.seen = seen;
  const test = createTestVault(undefined, { copyFolder: folder, sentinels });
  if (rows !== null) {
    must(await createTestVault(test.databaseName).vault.create('to have its stores'));
    await onDisk(test.databaseName, async (database) => {
      for (const [store, values] of rows as [never, never[]][]) {
        await database.clear(store);
        for (const value of values) await database.put(store, value);
      }
    });
  }
  return { ...test, folder, sentinels };
};

const original = <Call>(of: object, name: string): Call => Reflect.get(of, name) as Call;

type Open = typeof IDBFactory.prototype.open;
type Begin = typeof IDBDatabase.prototype.transaction;

/**
 * Ends the thread right before one step of what it does with the database: opening it, or a transaction. A cut in the middle
 * of a transaction leaves nothing of it, so it is the cut before it. Nothing the thread does afterwards reaches the disk.
 */
const cutAt = (step: number): { readonly steps: () => number } => {
  const open = original<Open>(IDBFactory.prototype, 'open');
  const begin = original<Begin>(IDBDatabase.prototype, 'transaction');
  let steps = 0;
  const isOver = (): boolean => (steps += 1) > step;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...given) {
    if (isOver()) throw new Error('ended');
    return open.apply(this, given);
  });
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(() => {
    throw new Error('ended');
  });
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...given
  ) {
    // The engine's own, for the first opening: that is one step, and was counted.
    if (String(given[1]) !== 'versionchange' && isOver()) throw new Error('ended');
    return begin.apply(this, given);
  });
  return { steps: () => steps };
};

/** The waits before a database that does not open is tried again. */
const waitForNothing = (): void =>
  void vi
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation(((later: () => void) => setImmediate(later)) as never);

afterEach(() => {
  vi.restoreAllMocks();
});

/** Unlocks, and is ended at this step; answers whether there was one. */
const unlockCut = async (
  { vault }: Awaited<ReturnType<typeof putBack>>,
  step: number,
): Promise<boolean> => {
  const cut = cutAt(step);
  // Whatever becomes of it, nobody is there any more to hear it.
  await vault.unlock(secret).catch(() => undefined);
  vi.restoreAllMocks();
  await vault.lock();
  return cut.steps() > step;
};

const expectWhole = async (
  { vault }: Pick<Home, 'vault'>,
  { cards }: Pick<Left, 'cards'>,
): Promise<void> => {
  expect((await idsIn({ vault })).toSorted()).toEqual([...cards].toSorted());
  for (const id of cards)
    expect(must(await vault.card(id)).summary.facts.intact, `card ${id}`).toBe(true);
  expect(must(await vault.settings()).theme).toBe('dark');
};

/** Whether the database alone, without the second copy, is what was lost. */
const isMainBack = async (databaseName: string, cards: number): Promise<boolean> => {
  const { vault } = createTestVault(databaseName);
  const isOpen = (await vault.unlock(secret)).ok;
  const isBack = isOpen && must(await vault.cards()).cards.length === cards;
  await vault.lock();
  return isBack;
};

/** Cuts one rebuild at this step and goes through the start after it; null when it has no such step. */
const rebuildCutAt = async (
  left: Left,
  step: number,
  power: 'stays' | 'is-cut',
): Promise<'unfinished' | 'finished' | null> => {
  const home = await putBack(left);
  if (!(await unlockCut(home, step))) return null;
  home.folder.end(power);
  const next = home.start();
  waitForNothing();
  expect(['locked', 'recoverable']).toContain(await next.vault.presence());
  expect(await next.vault.create('x')).toMatchObject({ error: { code: 'vault/exists' } });
  // Looking changed nothing, so this is what the cut left.
  const isFinished = await isMainBack(home.databaseName, left.cards.length);
  const opened = must(await next.vault.unlock(secret));
  expect(opened).not.toHaveProperty('damage');
  expect(opened.unreadable).toBe(0);
  await expectWhole(next, left);
  must(await next.vault.changeSettings({ theme: 'light' }));
  must(await next.vault.changeSettings({ theme: 'dark' }));
  await next.vault.lock();
  // From here on the database needs no second copy.
  expect(await isMainBack(home.databaseName, left.cards.length)).toBe(true);
  vi.restoreAllMocks();
  return isFinished ? 'finished' : 'unfinished';
};

/** How each cut of a rebuild ended, step by step. */
const endsOf = async (
  left: Left,
  power: 'stays' | 'is-cut',
): Promise<readonly ('unfinished' | 'finished')[]> => {
  const ends: ('unfinished' | 'finished')[] = [];
  for (;;) {
    const end = await rebuildCutAt(left, ends.length, power);
    if (end === null) return ends;
    ends.push(end);
  }
};

describe.each(['lost', 'set back'] as const)('a rebuild of a database that was %s', (main) => {
  it.each(['stays', 'is-cut'] as const)(
    'goes on after being cut at any step, with power that %s',
    async (power) => {
      const ends = await endsOf(await leave(main, 3), power);
      // A cut shows something only where it came before the new database counted; the last ones came after it.
      expect(ends.filter((end) => end === 'unfinished').length).toBeGreaterThan(5);
      expect(ends.at(-1)).toBe('finished');
    },
  );
});

it('a rebuild goes on after being cut between two slices of it', async () => {
  // More records than go into one.
  const large = await endsOf(await leave('lost', 60), 'is-cut');
  expect(large.length).toBeGreaterThan((await endsOf(await leave('lost', 2), 'is-cut')).length);
});
