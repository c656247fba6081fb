import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { doDeed, type DeedKind, type Doer } from './deeds';
import type { Place } from './kill-points';
import type { Life, Living } from './life';

/** What a browser is ended in the middle of: a deed, or a start that makes the database anew from the second copy. */
export type ActKind = DeedKind | 'rebuild';

const actKinds: readonly ActKind[] = [
  ...(['receive', 'answer', 'remove', 'change', 'passphrase'] as const),
  ...(['restore', 'back up', 'reseal', 'rebuild'] as const),
];

/** A place, and what a thread comes by it in. */
export interface ActPlace extends Place {
  readonly kind: ActKind;
}

interface Act {
  /** The browser it happens in. */
  readonly living: Living;
  /** Does it, and answers what the vault said. */
  readonly run: () => Promise<string>;
}

/** Cards of the backup that are here would not come again. */
const removeRestored = async ({ driven }: Living, { ledger, backup }: Doer): Promise<void> => {
  for (const { id } of backup?.cards ?? []) {
    if (!ledger.cards().some((held) => held.id === id)) continue;
    const deed = { kind: 'remove', id } as const;
    ledger.begin(deed);
    if ((await driven.ask('remove', id)).ok) ledger.acknowledge(deed);
  }
};

/** Closes the browser, takes its whole IndexedDB away and starts it again: unlocking makes the database anew. */
const loseDatabase = async (life: Life, { driven, browser }: Living): Promise<Act> => {
  // A lock waits until the second copy has everything.
  await driven.ask('lock');
  await browser.close();
  rmSync(join(life.root, 'profile', 'Default', 'IndexedDB'), { recursive: true });
  const living = await life.wake();
  return {
    living,
    run: async () => ((await life.unlock(living.driven)) ? 'ok' : 'no passphrase opens it'),
  };
};

/** Brings a wallet to where an act begins. */
const prepareAct = async (kind: ActKind, life: Life, living: Living, doer: Doer): Promise<Act> => {
  if (kind === 'rebuild') return loseDatabase(life, living);
  const { driven } = living;
  if (life.ledger.cards().length < 2) await doDeed(driven, 'receive', doer);
  if (kind === 'restore') await removeRestored(living, doer);
  return { living, run: () => doDeed(driven, kind, doer) };
};

const nameOf = ({ kind, point, turn }: ActPlace): string => `${kind} ${point} ${String(turn)}`;

/**
 * Every place the threads come by while each thing is done. It is done twice: what comes once, like the first reading of a
 * list, belongs to no act.
 */
export const recordPlaces = async (
  life: Life,
  begun: Living,
  doer: Doer,
): Promise<readonly ActPlace[]> => {
  let living = begun;
  const recordOnce = async (kind: ActKind): Promise<readonly ActPlace[]> => {
    const act = await prepareAct(kind, life, living, doer);
    living = act.living;
    await living.points.arm(null);
    const said = await act.run();
    if (said !== 'ok') throw new Error(`${kind} was refused: ${said}`);
    return (await living.points.heard()).map((place) => ({ ...place, kind }));
  };
  const found: ActPlace[] = [];
  for (const kind of actKinds) {
    const first = await recordOnce(kind);
    const again = new Set((await recordOnce(kind)).map(nameOf));
    found.push(...first.filter((place) => again.has(nameOf(place))));
  }
  return found;
};

/** Background work may still move the turns of one of them. */
const mostTries = 3;

/**
 * Does one thing and kills the browser when a thread is held at the place.
 *
 * @returns what is wrong; nothing when it was held
 */
export const killAt = async (
  life: Life,
  begun: Living,
  place: ActPlace,
  doer: Doer,
): Promise<readonly string[]> => {
  let living = begun;
  let said = '';
  for (let left = mostTries; left > 0; left -= 1) {
    const act = await prepareAct(place.kind, life, living, doer);
    living = act.living;
    await living.points.arm(place);
    const doing = act.run();
    const isHeld = await Promise.race([
      living.points.held().then(() => true),
      doing.then((answer) => {
        said = answer;
        return false;
      }),
    ]);
    if (!isHeld) continue;
    await living.browser.kill();
    await doing.catch(() => undefined);
    return [];
  }
  await living.browser.kill();
  return [`no thread came by: ${said}`];
};
