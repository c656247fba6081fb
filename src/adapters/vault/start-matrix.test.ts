import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { copyNames } from './second-copy/copy-file';
import { databaseVersion } from './schema';
import { judgeStart } from './start-matrix';
import type { MainFound, SecondFound, StartAction } from './start-matrix';
import { onDisk } from './testing/disk';
import { filesOf, putFiles } from './testing/memory-folder';
import { idsIn, makeHome, wipeAll } from './testing/second-home';
import type { Home } from './testing/second-home';
import { must, passphrase } from './testing/test-vault';

const secret = { kind: 'passphrase', text: passphrase } as const;

const mains = ['ok', 'fresh', 'error', 'manifest-bad', 'older', 'newer-schema'] as const;
const seconds = ['ok', 'missing', 'bad', 'older', 'newer'] as const;
const cells = mains.flatMap((main) =>
  seconds.flatMap((second) => [true, false].map((hasSentinel) => ({ main, second, hasSentinel }))),
);

describe('the judgement of a start', () => {
  it.each(cells)(
    'of $main, $second, sentinel $hasSentinel never starts over what may open',
    (cell) => {
      const action = judgeStart(cell);
      const mayOpen = cell.main !== 'fresh' || ['ok', 'older', 'newer'].includes(cell.second);
      if (action === 'onboard') {
        expect(mayOpen).toBe(false);
        expect(cell).toMatchObject({ hasSentinel: false, second: 'missing' });
      }
      if (cell.main === 'newer-schema') expect(action).toBe('update');
      if (action === 'gone' || action === 'damaged')
        expect(['fresh', 'error']).toContain(cell.main);
    },
  );

  it('answers as SECURITY 7 has it', () => {
    const answers = Object.fromEntries(
      cells
        .filter(({ hasSentinel }) => hasSentinel)
        .map(({ main, second }) => [
          `${main}, ${second}`,
          judgeStart({ main, second, hasSentinel: true }),
        ]),
    );
    const open: StartAction = 'open';
    expect(answers).toMatchObject({
      'ok, ok': open,
      'ok, missing': open,
      'ok, newer': 'take-second',
      'fresh, ok': 'rebuild',
      'fresh, missing': 'gone',
      'error, ok': 'rebuild',
      'error, missing': 'damaged',
      'manifest-bad, ok': 'repair',
      'manifest-bad, bad': 'hold',
      'older, newer': 'take-second',
      'older, ok': open,
      'newer-schema, ok': 'update',
    });
    expect(judgeStart({ main: 'fresh', second: 'missing', hasSentinel: false })).toBe('onboard');
  });
});

describe('a second copy alone', () => {
  const alone = async () => {
    const home = await makeHome();
    await home.receive();
    await home.vault.lock();
    await wipeAll(home);
    home.sentinels.seen = null;
    home.folder.end('stays');
    return home;
  };

  it('of a later version waits for that version, and nothing is made beside it', async () => {
    const home = await alone();
    for (const name of copyNames)
      home.folder.put(name, home.folder.bytes(name)?.fill(2, 4, 5) ?? null);
    const files = filesOf(home.folder);
    const { vault } = home.start();
    expect(await vault.presence()).toBe('newer');
    expect(await vault.unlock(secret)).toEqual({ ok: false, error: { code: 'vault/newer' } });
    expect(await vault.create('x')).toMatchObject({ error: { code: 'vault/exists' } });
    expect(filesOf(home.folder)).toEqual(files);
  });

  it('that is not given out now is no first visit, and opens when it is', async () => {
    const home = await alone();
    home.folder.isHeld = true;
    const { vault } = home.start();
    expect(await vault.presence()).toBe('gone');
    home.folder.isHeld = false;
    expect(await vault.create('x')).toMatchObject({ error: { code: 'vault/exists' } });
    expect(await vault.presence()).toBe('recoverable');
    expect(must(await vault.unlock(secret)).recoveredCards).toBe(1);
  });
});

type Rows = Awaited<ReturnType<typeof rowsOf>>;

const rowsOf = (home: Home) =>
  onDisk(home.databaseName, async (database) =>
    Promise.all(
      [...database.objectStoreNames].map(
        async (store) => [store, await database.getAll(store)] as const,
      ),
    ),
  );

const putRows = (home: Home, rows: Rows): Promise<void> =>
  onDisk(home.databaseName, async (database) => {
    for (const [store, values] of rows) {
      await database.clear(store);
      for (const value of values) await database.put(store, value);
    }
  });

/**
 * A wallet of two cards, of which each copy may have been set back to when there was one. Two writes are further than
 * the moment between two copies that a crash may leave.
 */
const stage = async (main: MainFound, second: SecondFound, hasSentinel: boolean) => {
  const home = await makeHome();
  const first = await home.receive();
  await home.vault.lock();
  const before = { rows: await rowsOf(home), files: filesOf(home.folder) };
  must(await home.vault.unlock(secret));
  const last = await home.receive();
  must(await home.vault.changeSettings({ theme: 'dark' }));
  await home.vault.scrub();
  await home.vault.lock();
  const now = { files: filesOf(home.folder) };
  const { epoch } = await home.vault.health();
  home.sentinels.seen =
    hasSentinel && home.sentinels.seen !== null
      ? { ...home.sentinels.seen, epochFloor: epoch ?? 0 }
      : null;

  // The main copy is as old as the sentinel's floor, or older; the second one older or newer than the main one.
  const isMainOld = main === 'older' || second === 'newer';
  if (isMainOld) await putRows(home, before.rows);
  const isSecondOld = second === 'older' || (main === 'older' && second === 'ok');
  home.folder.end('stays');
  putFiles(home.folder, isSecondOld ? before.files : now.files);
  if (main === 'manifest-bad')
    await onDisk(home.databaseName, (database) => database.delete('cards', first));
  if (main === 'newer-schema') (await openDB(home.databaseName, databaseVersion + 1)).close();
  if (main === 'fresh') await wipeAll(home);
  if (second === 'missing') for (const name of copyNames) home.folder.put(name, null);
  if (second === 'bad')
    for (const name of copyNames) home.folder.put(name, home.folder.bytes(name)?.fill(3) ?? null);
  // What was acknowledged last and is still in a copy that can be read.
  const hasNewestMain = !isMainOld && main !== 'fresh' && main !== 'error';
  const hasSecond = second !== 'missing' && second !== 'bad';
  const hasNewest = hasNewestMain || (hasSecond && !isSecondOld);
  return { home, first, last, hasNewest, hasSecond };
};

describe('a start', () => {
  it.each(cells)('with main $main, second $second, sentinel $hasSentinel', async (cell) => {
    const { main, second, hasSentinel } = cell;
    const { home, first, last, hasNewest, hasSecond } = await stage(main, second, hasSentinel);
    const files = filesOf(home.folder);
    const databases = (await indexedDB.databases()).length;
    const { vault } = home.start();
    const open = indexedDB.open.bind(indexedDB);
    const engine = vi.spyOn(IDBFactory.prototype, 'open');
    if (main === 'error')
      engine.mockImplementation((name, version) => {
        if (name === home.databaseName) throw new DOMException('backing store', 'UnknownError');
        return open(name, version);
      });
    const presence = await vault.presence();
    const mayOpen = main !== 'fresh' || hasSecond;
    if (mayOpen) expect(['locked', 'recoverable', 'newer']).toContain(presence);
    if (hasSentinel || second === 'bad') expect(presence).not.toBe('absent');
    if (mayOpen) expect(await vault.create('x')).toMatchObject({ error: { code: 'vault/exists' } });
    const opened = await vault.unlock(secret);
    engine.mockRestore();
    // Whatever was found: no file and no database is gone.
    expect((await indexedDB.databases()).length).toBeGreaterThanOrEqual(databases);
    if (!opened.ok) {
      const code = { 'newer-schema': 'newer', error: 'damaged', fresh: 'absent' } as const;
      expect(opened.error.code).toBe(`vault/${code[main as keyof typeof code]}`);
      expect(main === 'newer-schema' || !hasSecond).toBe(true);
      expect(filesOf(home.folder)).toEqual(files);
      return;
    }
    const ids = await idsIn({ vault });
    expect(ids).toContain(first);
    if (hasNewest) expect(ids).toContain(last);
    const isHeld = opened.value.damage !== undefined;
    if (!isHeld) {
      expect(must(await vault.card(first)).summary.facts.intact).toBe(true);
      must(await vault.changeSettings({ theme: 'light' }));
      must(await vault.scrub());
      expect(await vault.health()).toMatchObject({ secondCopy: { state: 'whole' } });
    }
    expect(isHeld).toBe(main === 'manifest-bad' && !hasSecond);
    const isBack = hasSentinel && !hasNewest;
    expect(opened.value.isRolledBack ?? false).toBe(isBack);
  });
});
