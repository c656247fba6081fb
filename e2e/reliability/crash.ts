// npm run soak:crash: the browser is killed at every point there is and at random times; whatever the vault had
// answered the page must be there afterwards, and nothing half (G1).
import { startStand } from '../support/stand';
import { passphrase } from '../support/wallet-page';
import { doDeed, nextDeed, type BackupAtHand, type DeedKind, type Doer } from './deeds';
import { createLife, type Life, type Living } from './life';
import type { Place } from './kill-points';
import type { Engine } from './own-browser';
import { isShort, prove, tryOut, type Lane, type Outcome, type Trial } from './proof';
import { createDice, type Dice } from './random';
import { acknowledgeTooEarly } from './too-early';

const deedKinds: readonly DeedKind[] = [
  ...(['receive', 'answer', 'remove', 'change', 'passphrase', 'restore'] as const),
];
/** A random kill comes within this time; most deeds take a tenth of it. */
const longestMs = 1_500;

const stand = await startStand(undefined, 'kill-points');

interface DuePlace extends Place {
  readonly kind: DeedKind;
}

const nameOf = ({ kind, point, turn }: DuePlace, engine: Engine): string =>
  `at ${kind} ${point} ${String(turn)}, ${engine}`;

/** A new wallet has read its lists and written its second copy by then. */
const settledMs = 4_000;

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Every place the threads come by while each thing is done once. */
const recordPlaces = async (life: Life, { points, driven }: Living): Promise<DuePlace[]> => {
  const doer = life.doer(createDice(1));
  await doDeed(driven, 'receive', doer);
  await doDeed(driven, 'receive', doer);
  // What happens once, like the first reading of a list, belongs to no deed: it is over before anything is heard.
  await doDeed(driven, 'answer', doer);
  await sleep(settledMs);
  const found: DuePlace[] = [];
  for (const kind of deedKinds) {
    await points.arm(null);
    const said = await doDeed(driven, kind, doer);
    if (said !== 'ok') throw new Error(`${kind} was refused: ${said}`);
    found.push(...(await points.heard()).map((place) => ({ ...place, kind })));
  }
  return found;
};

const removeRestored = async ({ driven }: Living, { ledger, backup }: Doer): Promise<void> => {
  for (const { id } of backup?.cards ?? []) {
    if (!ledger.cards().some((held) => held.id === id)) continue;
    const deed = { kind: 'remove', id } as const;
    ledger.begin(deed);
    if ((await driven.ask('remove', id)).ok) ledger.acknowledge(deed);
  }
};

/** A backup with two cards, of a wallet that is then gone. */
const makeBackup = async (): Promise<BackupAtHand> => {
  const life = createLife({ stand, engine: 'leveldb' });
  const living = await life.begin();
  try {
    const doer = life.doer(createDice(2));
    for (const kind of ['receive', 'receive'] as const) await doDeed(living.driven, kind, doer);
    const file = await living.driven.ask('backUp');
    if (!file.ok) throw new Error(`no backup was made: ${file.code}`);
    return { file: file.value, passphrase, cards: life.ledger.cards() };
  } finally {
    await living.browser.kill();
    life.end();
  }
};

/** Does one thing and kills the browser when a thread is held at the place; false when none came by. */
const killAt = async (life: Life, living: Living, place: DuePlace, dice: Dice) => {
  const { points, driven, browser } = living;
  const doer = life.doer(dice);
  if (life.ledger.cards().length < 2) await doDeed(driven, 'receive', doer);
  // What came back already would not come again.
  if (place.kind === 'restore') await removeRestored(living, doer);
  await points.arm(place);
  const doing = doDeed(driven, place.kind, doer).then(
    () => false,
    () => true,
  );
  const wasHeld = await Promise.race([points.held().then(() => true), doing]);
  await browser.kill();
  await doing;
  return wasHeld;
};

/** Does one thing after another until the browser is killed, at any moment. */
const killWithin = async (
  life: Life,
  { driven, browser }: Living,
  dice: Dice,
): Promise<boolean> => {
  const doer = life.doer(dice);
  let isOver = false;
  const doing = (async () => {
    while (!isOver) await doDeed(driven, nextDeed(doer), doer);
  })().catch((thrown: unknown) => {
    if (!isOver) throw thrown;
  });
  await sleep(dice.below(longestMs));
  isOver = true;
  await browser.kill();
  await doing;
  return true;
};

const backupAtHand = makeBackup();

const openLane = async (engine: Engine, tried: (name: string) => boolean): Promise<Lane> => {
  const backup = await backupAtHand;
  let life = createLife({ stand, engine, backup });
  let living: Living | null = await life.begin();
  const places = await recordPlaces(life, living);
  // In the short form each place is tried once: half of them with one engine, half with the other.
  const own = engine === 'leveldb' ? 0 : 1;
  const due = places.filter(
    (place, at) => !tried(nameOf(place, engine)) && (!isShort || at % 2 === own),
  );

  const ready = async (): Promise<Living> => {
    if (living !== null) return living;
    life.end();
    life = createLife({ stand, engine, backup });
    return life.begin();
  };

  const cut = async (kill: (now: Living) => Promise<boolean>): Promise<Outcome> => {
    const now = await ready();
    const before = life.ledger.acknowledged();
    const isHeld = await kill(now);
    const risen = await life.rise();
    living = risen.living;
    return {
      faults: [...(isHeld ? [] : ['no thread came by']), ...risen.faults],
      sums: { acknowledged: life.ledger.acknowledged() - before },
    };
  };

  return {
    due: () => due.length,
    trial: (dice): Promise<Trial> => {
      const place = due.shift();
      return place === undefined
        ? tryOut(`any time, ${engine}`, () => cut((now) => killWithin(life, now, dice)))
        : tryOut(nameOf(place, engine), () => cut((now) => killAt(life, now, place, dice)));
    },
    close: async () => {
      await living?.browser.kill();
      life.end();
    },
  };
};

/** A wallet that says "saved" too early has to be caught. */
const sayTooEarly = async (): Promise<string | null> => {
  const life = createLife({ stand, engine: 'leveldb' });
  try {
    const living = await life.begin();
    await acknowledgeTooEarly(life, living);
    await living.browser.kill();
    const risen = await life.rise();
    await risen.living?.browser.kill();
    return risen.faults[0] ?? null;
  } finally {
    life.end();
  }
};

await prove({
  name: 'crash',
  build: 'kill-points',
  short: { runs: 20, minutes: 3.5 },
  long: { runs: 3_000, minutes: 600 },
  lanes: 2,
  isCounted: (name) => name.startsWith('any time'),
  controls: [{ name: 'saved is said before it is written', run: sayTooEarly }],
  openLane: (at, tried) => openLane(at % 2 === 0 ? 'leveldb' : 'sqlite', tried),
  end: stand.close,
});
