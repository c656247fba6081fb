// npm run soak:backup: a backup with one bit turned over, cut off, or tried with another passphrase opens nothing and
// changes nothing, and the whole one restores everything (G10). Runs the vault itself, without a browser; the passphrase is
// derived at no cost, so that ten thousand tries take minutes.
import 'fake-indexeddb/auto';
import '../fuzz/surroundings';
import { createHash } from 'node:crypto';
import { prove, tryOut, type Lane, type Trial } from './proof';
import type { Dice } from './random';
import { unchecked } from './unchecked';

const { bytesOf, byPassphrase, createBackedUp, createElsewhere, flipped } =
  await import('../../src/adapters/vault/testing/backup-parts');
const { must } = await import('../../src/adapters/vault/testing/test-vault');

type Elsewhere = Awaited<ReturnType<typeof createElsewhere>>;

/** Everything the other wallet holds, as one word. */
const contentsOf = async ({ vault }: Elsewhere): Promise<string> => {
  const [cards, entries, settings] = [
    must(await vault.cards()),
    must(await vault.activity()),
    must(await vault.settings()),
  ];
  return createHash('sha256')
    .update(JSON.stringify([cards, entries, settings]))
    .digest('hex');
};

/** What is done to the file; each has to be refused. */
const ways: Readonly<Record<string, (bytes: Uint8Array<ArrayBuffer>, dice: Dice) => Blob>> = {
  'one bit': (bytes, dice) => flipped(bytes, dice.below(bytes.length)),
  'cut off': (bytes, dice) => new Blob([bytes.slice(0, dice.below(bytes.length))]),
  'a part put elsewhere': (bytes, dice) => {
    const copy = bytes.slice();
    const [from, to] = [dice.below(bytes.length - 64), dice.below(bytes.length - 64)];
    copy.set(bytes.subarray(from, from + 64), to);
    // The same bytes in the same place change nothing: then one is turned over.
    if (from === to) copy[to] = (copy[to] ?? 0) ^ 1;
    return new Blob([copy]);
  },
  'another passphrase': (bytes) => new Blob([bytes]),
};

const secretOf = (way: string, dice: Dice) =>
  way === 'another passphrase'
    ? ({ kind: 'passphrase', text: `not this one ${String(dice.next())}` } as const)
    : byPassphrase;

/** Mostly single bits: that is what the promise counts. */
const wayOf = (dice: Dice): string => {
  const names = Object.keys(ways);
  return dice.next() < 0.9 ? 'one bit' : dice.pick(names);
};

const openLane = async (): Promise<Lane> => {
  const { written } = await createBackedUp(3);
  const bytes = await bytesOf(written.file);
  const elsewhere = await createElsewhere();
  const before = await contentsOf(elsewhere);
  return {
    trial: (dice): Promise<Trial> => {
      const way = wayOf(dice);
      return tryOut(way, async () => {
        const file = ways[way]?.(bytes, dice) ?? written.file;
        const opened = await elsewhere.vault.openBackup(file, secretOf(way, dice));
        return { faults: opened.ok ? ['it opened'] : [] };
      });
    },
    close: async () => {
      if ((await contentsOf(elsewhere)) !== before)
        throw new Error('a backup that was refused changed the wallet');
      const whole = must(await elsewhere.vault.openBackup(written.file, byPassphrase));
      const restored = must(await elsewhere.vault.restore(whole.backupId, []));
      if (restored.cards !== written.contents.cards) throw new Error('the whole one is not whole');
    },
  };
};

/** A file that nobody touched has to open, or refusing the others says nothing. */
const openWhole = async (): Promise<string | null> => {
  const { written } = await createBackedUp(2);
  const { vault } = await createElsewhere();
  const opened = await vault.openBackup(written.file, byPassphrase);
  return opened.ok ? `the untouched file opens, with ${opened.value.contents.cards} cards` : null;
};

/** With the check of sealed bytes switched off, files with one bit of a tag turned over open: then it is what refuses them. */
const openUnchecked = async (dice: Dice): Promise<string | null> => {
  const { written } = await createBackedUp(2);
  const { vault } = await createElsewhere();
  const bytes = await bytesOf(written.file);
  const spoilt = Array.from({ length: 8 }, () => flipped(bytes, bytes.length - 1 - dice.below(16)));
  const openAll = async (): Promise<number> => {
    const opened = await Promise.all(spoilt.map((file) => vault.openBackup(file, byPassphrase)));
    return opened.filter(({ ok }) => ok).length;
  };
  const [checked, without] = [await openAll(), await unchecked(openAll)];
  return checked === 0 && without === spoilt.length
    ? `${String(without)} of ${String(spoilt.length)} spoilt files open`
    : null;
};

await prove({
  name: 'backup',
  build: null,
  short: { runs: 1_500, minutes: 1 },
  long: { runs: 10_000, minutes: 60 },
  lanes: 1,
  controls: [
    { name: 'an untouched file', run: openWhole },
    { name: 'the check of sealed bytes switched off', run: openUnchecked },
  ],
  openLane,
});
