// npm run soak:power: the power is cut while the wallet works, on a file system in a file; whatever the vault had answered
// the page must be there afterwards (G1). Records that the page writes beside it with relaxed durability must be lost, or
// nothing was cut.
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { startStand } from '../support/stand';
import { doDeed, nextDeed } from './deeds';
import { createLife, type Life, type Living } from './life';
import { makeDisk, whyNoDisk, type LoopDisk } from './loop-disk';
import type { Engine } from './own-browser';
import { jsonFile, prove, tryOut, type Lane, type Trial } from './proof';
import type { Dice } from './random';

const longestMs = 2_500;
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Writes small records with relaxed durability, one after another, and counts those that were acknowledged. */
const writeBeside = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('beside', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      opening.onsuccess = () => done(opening.result);
    });
    const scope = globalThis as { besideCount?: number };
    scope.besideCount = 0;
    const write = (): void => {
      const writing = opened.transaction('rows', 'readwrite', { durability: 'relaxed' });
      writing
        .objectStore('rows')
        .put(crypto.getRandomValues(new Uint8Array(512)), scope.besideCount);
      writing.oncomplete = () => {
        scope.besideCount = (scope.besideCount ?? 0) + 1;
        setTimeout(write, 20);
      };
    };
    write();
  });

const countBeside = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as { besideCount?: number }).besideCount ?? 0);

/** How many of them are there after the cut. */
const keptBeside = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open('beside');
        opening.onerror = () => done(0);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('rows')) return done(0);
          const counting = database.transaction('rows').objectStore('rows').count();
          counting.onsuccess = () => done(counting.result);
          counting.onerror = () => done(0);
        };
      }),
  );

/** Works for a while, stops everything, and takes the disk as it is. */
const workAndCut = async (
  life: Life,
  { browser, driven }: Living,
  disk: LoopDisk,
  dice: Dice,
): Promise<{ readonly beside: number; readonly place: string }> => {
  const doer = life.doer(dice);
  let isOver = false;
  await writeBeside(driven.page);
  const doing = (async () => {
    while (!isOver) await doDeed(driven, nextDeed(doer), doer);
  })().catch((thrown: unknown) => {
    if (!isOver) throw thrown;
  });
  await sleep(800 + dice.below(longestMs));
  const beside = await countBeside(driven.page);
  await sleep(dice.below(60));
  isOver = true;
  process.kill(-browser.group, 'SIGSTOP');
  const place = disk.cut();
  await browser.kill();
  await doing;
  return { beside, place };
};

const why = whyNoDisk();
if (why !== null) {
  console.log(`skipped: ${why}`);
  if (jsonFile !== undefined)
    writeFileSync(jsonFile, JSON.stringify({ passed: 0, failed: 0, skipped: 1 }));
  process.exit(0);
}
const stand = await startStand(undefined, 'kill-points');

/** One cut: a new disk, a new wallet on it. */
const cutOnce = async (engine: Engine, dice: Dice) => {
  const disk = makeDisk();
  let risen: Living | null = null;
  try {
    const life = createLife({ stand, engine, root: disk.place });
    const living = await life.begin();
    const { beside, place } = await workAndCut(life, living, disk, dice);
    const found = await life.rise(['locked'], place);
    risen = found.living;
    const kept = risen === null ? 0 : await keptBeside(risen.driven.page);
    return { ...found, acknowledged: life.ledger.acknowledged(), lost: beside - kept, beside };
  } finally {
    await risen?.browser.kill();
    disk.end();
  }
};

const openLane = async (at: number): Promise<Lane> => ({
  trial: (dice, n): Promise<Trial> => {
    const engine: Engine = (n + at) % 2 === 0 ? 'leveldb' : 'sqlite';
    return tryOut(engine, async () => {
      const { faults, acknowledged, lost, beside } = await cutOnce(engine, dice);
      const sums = {
        acknowledged,
        'relaxed, acknowledged': beside,
        'relaxed, lost': Math.max(0, lost),
      };
      return { faults, sums };
    });
  },
  close: async () => undefined,
});

await prove({
  name: 'power',
  build: 'kill-points',
  short: { runs: 4, minutes: 0.5 },
  long: { runs: 1_000, minutes: 600 },
  lanes: 1,
  controls: [
    {
      name: 'relaxed durability',
      run: async (dice) => {
        // LevelDB keeps all of an origin in one file, where a strict write of the wallet takes the others along. A cut right
        // after the system wrote by itself loses nothing: then the next one has to.
        for (let left = 3; left > 0; left -= 1) {
          const { lost, beside } = await cutOnce('sqlite', dice);
          if (lost > 0) return `${lost} of ${beside} acknowledged records lost`;
        }
        return null;
      },
    },
  ],
  openLane,
  end: stand.close,
});
