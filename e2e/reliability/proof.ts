import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRepository } from '../../scripts/lib/paths.mjs';
import { createDice, type Dice } from './random';
import { buildMark, openTally, saveTally, trialsOf, type Tally } from './tally';

/** What one trial came to. */
export interface Trial {
  /** What was tried, to be counted by. */
  readonly name: string;
  readonly faults: readonly string[];
  readonly sums?: Readonly<Record<string, number>>;
}

/** One row of trials that runs by itself; several run side by side. */
export interface Lane {
  /** @param n the number of the trial over the whole proof */
  readonly trial: (dice: Dice, n: number) => Promise<Trial>;
  /** How many trials it must still make whatever else is enough. */
  readonly due?: () => number;
  readonly close: () => Promise<void>;
}

/** A check that must fail, or the proof shows nothing; answers what was caught, or null. */
export interface Control {
  readonly name: string;
  readonly run: (dice: Dice) => Promise<string | null>;
}

export interface Proof {
  readonly name: string;
  /** Which build it is about; null when it runs the sources as they are. */
  readonly build: 'kill-points' | 'production' | null;
  /** How much is tried in CI (`--short`) and otherwise; either end stops it. */
  readonly short: Extent;
  readonly long: Extent;
  readonly lanes: number;
  readonly controls: readonly Control[];
  /** Which trials `runs` counts; all when absent. */
  readonly isCounted?: (name: string) => boolean;
  /** @param tried whether the tally holds a trial of this name already */
  readonly openLane: (at: number, tried: (name: string) => boolean) => Promise<Lane>;
}

interface Extent {
  readonly runs: number;
  readonly minutes: number;
}

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
    lanes: { type: 'string' },
    short: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

/** Whether this is the form that `npm test` runs. */
export const isShort = values.short;

/** Where the counts go for whoever started this. */
export const jsonFile = values.json;

const brokenName = 'broke off';

const brokenOff = (thrown: unknown): Trial => ({
  name: brokenName,
  faults: [thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)],
});

/** Seeds of neighbouring trials have nothing in common. */
const diceOf = (seed: number, n: number): Dice => createDice(Math.imul(seed ^ n, 0x9e3779b1) ^ n);

/**
 * Runs a proof: its controls, then trials until there are enough or the time is over. The seed is printed; the tally is
 * written after each trial (`.cache/soak/`, not in the repository), so that a proof that was ended goes on where it was.
 */
export const prove = async (proof: Proof): Promise<void> => {
  // Ended from outside, what it started ends too (own-browser.ts).
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const extent = values.short ? proof.short : proof.long;
  const runs = Number(values.runs ?? extent.runs);
  const until = Date.now() + Number(values.minutes ?? extent.minutes) * 60_000;
  const file = inRepository(`.cache/soak/${proof.name}${values.short ? '-short' : ''}.json`);
  const tally = openTally(file, {
    seed: values.seed === undefined ? null : Number(values.seed),
    build: proof.build === null ? null : buildMark(inRepository(`.cache/${proof.build}.stamp`)),
    isFresh: values.fresh || values.short,
  });
  console.log(`seed ${String(tally.seed)}, ${String(trialsOf(tally))} trials are counted already`);
  const caught = await runControls(proof, tally.seed);
  const { isCounted = () => true } = proof;
  const isEnough = (due: number): boolean =>
    Date.now() > until || (due === 0 && trialsOf(tally, isCounted) + underway >= runs);
  const start = Date.now();
  const before = tally.seconds;
  let underway = 0;
  /** Trials that were due and that time did not allow. */
  let left = 0;
  const runLane = async (at: number): Promise<void> => {
    const lane = await proof.openLane(at, (name) => tally.trials[name] !== undefined);
    try {
      while (!isEnough(lane.due?.() ?? 0)) {
        const n = trialsOf(tally) + underway;
        underway += 1;
        const trial = await lane.trial(diceOf(tally.seed, n), n).catch(brokenOff);
        underway -= 1;
        note(tally, trial, n);
        tally.seconds = before + Math.round((Date.now() - start) / 1_000);
        saveTally(file, tally);
        // What broke off in the middle is no ground for the next trial.
        if (trial.name === brokenName) break;
      }
    } finally {
      left += lane.due?.() ?? 0;
      await lane.close();
    }
  };
  const lanes = Number(values.lanes ?? proof.lanes);
  await Promise.all(Array.from({ length: lanes }, (_, at) => runLane(at)));
  report(tally);
  if (left > 0) console.log(`  ${String(left)} more were due and not reached in this time`);
  const failed = tally.faults.length + caught.filter((isCaught) => !isCaught).length;
  const passed = trialsOf(tally) + caught.length - failed;
  if (jsonFile !== undefined)
    writeFileSync(jsonFile, JSON.stringify({ passed, failed, skipped: 0 }));
  process.exitCode = failed === 0 ? 0 : 1;
};

const runControls = async ({ controls }: Proof, seed: number): Promise<readonly boolean[]> => {
  const caught: boolean[] = [];
  for (const { name, run } of controls) {
    const said = await run(createDice(seed));
    console.log(`${said === null ? 'X ' : '  '}control, ${name}: ${said ?? 'not caught'}`);
    caught.push(said !== null);
  }
  return caught;
};

const note = (tally: Tally, { name, faults, sums = {} }: Trial, n: number): void => {
  tally.trials[name] = (tally.trials[name] ?? 0) + 1;
  for (const [sum, more] of Object.entries(sums)) tally.sums[sum] = (tally.sums[sum] ?? 0) + more;
  for (const fault of faults) {
    tally.faults.push({ trial: `${String(n)} ${name}`, fault });
    console.log(`X ${String(n)} ${name}: ${fault}`);
  }
};

const report = (tally: Tally): void => {
  for (const [name, count] of Object.entries(tally.trials).sort())
    console.log(`  ${String(count).padStart(6)}  ${name}`);
  const said = [
    `${String(trialsOf(tally))} trials in ${String(tally.seconds)} s`,
    ...Object.entries(tally.sums).map(([name, sum]) => `${name}: ${String(sum)}`),
    `faults: ${String(tally.faults.length)}`,
  ];
  console.log(`${tally.faults.length === 0 ? '  ' : 'X '}${said.join('; ')}`);
};
