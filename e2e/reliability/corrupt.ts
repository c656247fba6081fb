// npm run soak:corrupt: the profile is closed, one store of it is spoiled, and the wallet is opened: every card to the
// last acknowledgement, never a first screen, no tap but unlocking (G2).
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStand } from '../support/stand';
import { doDeed, type DeedKind } from './deeds';
import { markPatch } from './ledger';
import { createLife, type Life } from './life';
import type { Engine } from './own-browser';
import { prove, tryOut, type Lane, type Trial } from './proof';
import { createDice, type Dice } from './random';
import { stores, ways, type StoreName, type WayName } from './spoil';

/** What is in the wallet before the old copy is taken, and what comes after it. */
const before: readonly DeedKind[] = ['receive', 'receive', 'change', 'answer'];
const after: readonly DeedKind[] = ['receive', 'change', 'remove', 'receive', 'answer', 'change'];

const stand = await startStand(undefined, 'kill-points');
const storeNames = Object.keys(stores) as StoreName[];
const wayNames = Object.keys(ways) as WayName[];
const cells = storeNames.flatMap((store) => wayNames.map((way) => ({ store, way })));

/** A wallet with a past: its closed profile, and the same as it was some changes ago. */
interface Base {
  readonly life: Life;
  readonly folder: string;
  readonly older: string;
}

const makeBase = async (engine: Engine): Promise<Base> => {
  const life = createLife({ stand, engine });
  const older = `${life.root}-older`;
  const doer = life.doer(createDice(1));
  const young = await life.begin();
  for (const kind of before) await doDeed(young.driven, kind, doer);
  await young.browser.close();
  cpSync(life.root, older, { recursive: true });
  const { living, faults } = await life.rise();
  if (living === null) throw new Error(`it does not even open: ${faults.join('; ')}`);
  for (const kind of after) await doDeed(living.driven, kind, doer);
  await living.browser.close();
  return { life, folder: life.root, older };
};

/** Copies the profile, spoils the copy and opens the wallet there. */
const spoilAndOpen = async (
  { life, folder, older }: Base,
  spoil: (profile: string, older: string) => boolean,
): Promise<readonly string[]> => {
  const copy = mkdtempSync(join(tmpdir(), 'facet-spoilt-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const at = (root: string): string => join(root, 'profile', 'Default');
    if (!spoil(at(copy), at(older))) return ['the store holds nothing'];
    // Both ask for the passphrase and nothing else.
    const { living, faults } = await life.rise(['locked', 'recoverable'], copy);
    if (living === null) return faults;
    const changed = await living.driven.ask('change', markPatch('after'));
    await living.browser.kill();
    return changed.ok ? faults : [...faults, `nothing can be written any more: ${changed.code}`];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
};

const bases = new Map<Engine, Promise<Base>>();
const baseOf = (engine: Engine): Promise<Base> => {
  const base = bases.get(engine) ?? makeBase(engine);
  bases.set(engine, base);
  return base;
};

const engineOf = (at: number): Engine => (at % 2 === 0 ? 'leveldb' : 'sqlite');

/** Every cell in turn; the two engines run through them from different ends. */
const openLane = async (at: number): Promise<Lane> => {
  const engine = engineOf(at);
  const base = await baseOf(engine);
  return {
    trial: (dice, n): Promise<Trial> => {
      const cell = cells[(n * 11) % cells.length];
      if (cell === undefined) throw new Error('no such cell');
      const { store, way } = cell;
      return tryOut(`${store}: ${way}, ${engine}`, async () => ({
        faults: await spoilAndOpen(base, (profile, older) =>
          ways[way]({ profile, store, older, dice }),
        ),
      }));
    },
    close: async () => undefined,
  };
};

/** With both copies gone nothing can come back: then it has to be seen that cards are missing. */
const wipeBoth = async (dice: Dice): Promise<string | null> => {
  const faults = await spoilAndOpen(await baseOf('leveldb'), (profile, older) =>
    (['IndexedDB', 'private files'] as const)
      .map((store) => ways['all of it gone']({ profile, store, older, dice }))
      .some(Boolean),
  );
  return faults[0] ?? null;
};

await prove({
  name: 'corrupt',
  build: 'kill-points',
  short: { runs: 40, minutes: 1.3 },
  long: { runs: 400, minutes: 120 },
  lanes: 2,
  controls: [{ name: 'both copies wiped', run: wipeBoth }],
  openLane,
  end: async () => {
    for (const base of bases.values()) {
      const { life, older } = await base;
      await life.end();
      rmSync(older, { recursive: true, force: true });
    }
    await stand.close();
  },
});
