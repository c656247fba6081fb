// npm run soak:crash: the browser is killed at every point there is and at random times; whatever the vault had
// answered the page must be there afterwards, and nothing half (G1).
import { startStand } from '../support/stand';
import { passphrase } from '../support/wallet-page';
import { killAt, recordPlaces, type ActPlace } from './acts';
import { doDeed, nextDeed, type BackupAtHand } from './deeds';
import { createLife, type Life, type Living } from './life';
import type { Engine } from './own-browser';
import { isShort, prove, tryOut, type Lane, type Outcome, type Trial } from './proof';
import { createDice, type Dice } from './random';
import { acknowledgeTooEarly } from './too-early';

/** A random kill comes within this time; a deed takes a tenth to a half of it. */
const longestMs = 600;
/** Of slices that are written one after another the short form cuts after the first ones only. */
const slicesInShort = 2;

const stand = await startStand(undefined, 'kill-points');

const nameOf = ({ kind, point, turn }: ActPlace, engine: Engine): string =>
  `at ${kind} ${point} ${String(turn)}, ${engine}`;

/** A wallet with two cards that is gone when it was used. */
const lend = async <T>(
  backup: BackupAtHand | null,
  use: (life: Life, living: Living) => Promise<T>,
): Promise<T> => {
  const life = createLife({ stand, engine: 'leveldb', ...(backup === null ? {} : { backup }) });
  try {
    const living = await life.begin();
    const doer = life.doer(createDice(1));
    for (const kind of ['receive', 'receive'] as const) await doDeed(living.driven, kind, doer);
    return await use(life, living);
  } finally {
    await life.end();
  }
};

const makeBackup = (): Promise<BackupAtHand> =>
  lend(null, async ({ ledger }, { driven }) => {
    const file = await driven.ask('backUp');
    if (!file.ok) throw new Error(`no backup was made: ${file.code}`);
    return { file: file.value, passphrase, cards: ledger.cards() };
  });

/** Does one thing after another until the browser is killed, at any moment. */
const killWithin = async (life: Life, { driven, browser }: Living, dice: Dice) => {
  const doer = life.doer(dice);
  let isOver = false;
  const doing = (async () => {
    while (!isOver) await doDeed(driven, nextDeed(doer), doer);
  })().catch((thrown: unknown) => {
    if (!isOver) throw thrown;
  });
  await new Promise((done) => setTimeout(done, dice.below(longestMs)));
  isOver = true;
  await browser.kill();
  await doing;
  return [];
};

/** Made once, while the control runs; where threads come by does not depend on the engine. */
const prepared = makeBackup().then(async (backup) => ({
  backup,
  places: await lend(backup, (life, living) =>
    recordPlaces(life, living, life.doer(createDice(2))),
  ),
}));
// Whoever opens a lane hears of it.
prepared.catch(() => undefined);

const openLane = async (engine: Engine, tried: (name: string) => boolean): Promise<Lane> => {
  const { backup, places } = await prepared;
  const own = engine === 'leveldb' ? 0 : 1;
  const isDue = (place: ActPlace, at: number): boolean =>
    !tried(nameOf(place, engine)) &&
    // In the short form each place is tried once: half of them with one engine, half with the other.
    (!isShort ||
      (at % 2 === own && !(place.point.endsWith(':slice') && place.turn > slicesInShort)));
  const due = places.filter(isDue);
  let life = createLife({ stand, engine, backup });
  let living: Living | null = null;

  /** The wallet as the last trial left it, or a new one where that found a fault. */
  const ready = async (): Promise<Living> => {
    if (living !== null) return living;
    await life.end();
    life = createLife({ stand, engine, backup });
    return life.begin();
  };

  const cut = async (
    kill: (now: Living) => Promise<readonly string[]>,
    fine?: readonly string[],
  ): Promise<Outcome> => {
    const now = await ready();
    const before = life.ledger.acknowledged();
    const faults = await kill(now);
    const risen = await life.rise(fine);
    living = risen.living;
    return {
      faults: [...faults, ...risen.faults],
      sums: { acknowledged: life.ledger.acknowledged() - before },
    };
  };

  return {
    due: () => due.length,
    trial: (dice): Promise<Trial> => {
      const place = due.shift();
      if (place === undefined)
        return tryOut(`any time, ${engine}`, () => cut((now) => killWithin(life, now, dice)));
      // Only where the database was taken away may there be none.
      const fine = place.kind === 'rebuild' ? ['locked', 'recoverable'] : undefined;
      return tryOut(nameOf(place, engine), () =>
        cut((now) => killAt(life, now, place, life.doer(dice)), fine),
      );
    },
    close: () => life.end(),
  };
};

/** A wallet that says "saved" too early has to be caught. */
const sayTooEarly = async (): Promise<string | null> => {
  const life = createLife({ stand, engine: 'leveldb' });
  try {
    const living = await life.begin();
    await acknowledgeTooEarly(life, living);
    await living.browser.kill();
    return (await life.rise()).faults[0] ?? null;
  } finally {
    await life.end();
  }
};

await prove({
  name: 'crash',
  build: 'kill-points',
  short: { runs: 100, minutes: 4 },
  long: { runs: 3_000, minutes: 600 },
  lanes: 2,
  isCounted: (name) => name.startsWith('any time'),
  controls: [{ name: 'saved is said before it is written', run: sayTooEarly }],
  openLane: (at, tried) => openLane(at % 2 === 0 ? 'leveldb' : 'sqlite', tried),
  end: stand.close,
});
