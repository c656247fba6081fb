import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRepository } from '../../scripts/lib/paths.mjs';
import { inTime } from './in-time';
import { createDice, type Dice } from './random';
import { buildMark, openTally, saveTally, trialsOf, type Tally } from './tally';

/** What one trial came to. */
export interface Outcome {
  readonly faults: readonly string[];
  readonly sums?: Readonly<Record<string, number>>;
}

export interface Trial extends Outcome {
  /** What was tried, to be counted by. */
  readonly name: string;
  /** It did not come to its end: what it leaves is no ground for the next. */
  readonly isBroken?: true;
}

/** One row of trials that runs by itself; several run side by side. */
export interface Lane {
  /** @param n the number of the trial over the whole proof */
  readonly trial: (dice: Dice, n: number) => Promise<Trial>;
  /** How many trials it must still make whatever else is enough. */
  readonly due?: () => number;
  /** Ends its browser, also when a trial did not come to its end. */
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
  /** Takes away what the whole proof stood on. */
  readonly end?: () => Promise<void>;
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

/** Most trials take a few seconds. */
const trialMs = 60_000;
/** Nothing at all takes longer: no trial, and no lane to open or to close. */
const longestMs = 180_000;
/** A proof that breaks off this often is not going to say anything. */
const mostBroken = 5;

const brokenOff = (name: string, thrown: unknown): Trial => ({
  name,
  faults: [
    `broke off: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`,
  ],
  isBroken: true,
});

/** A trial by its name: one that throws or does not end within a minute is a fault of this name. */
export const tryOut = (name: string, run: () => Promise<Outcome>): Promise<Trial> =>
  inTime('the trial', trialMs, run()).then(
    (outcome) => ({ name, ...outcome }),
    (thrown: unknown) => brokenOff(name, thrown),
  );

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
  let broken = 0;
  /** Trials that were due and that time did not allow. */
  let left = 0;
  const enter = (trial: Trial): void => {
    if (trial.isBroken) broken += 1;
    note(tally, trial);
    tally.seconds = before + Math.round((Date.now() - start) / 1_000);
    saveTally(file, tally);
  };
  /** Answers whether it was enough; else a trial broke off, and the lane with it. */
  const runTrials = async (lane: Lane): Promise<boolean> => {
    while (!isEnough(lane.due?.() ?? 0)) {
      const n = trialsOf(tally) + underway;
      underway += 1;
      const trial = await inTime('a trial', longestMs, lane.trial(diceOf(tally.seed, n), n));
      underway -= 1;
      enter(trial);
      if (trial.isBroken) return false;
    }
    left += lane.due?.() ?? 0;
    return true;
  };
  const runLane = async (at: number): Promise<boolean> => {
    const opening = proof.openLane(at, (name) => tally.trials[name] !== undefined);
    const lane = await inTime('opening a lane', longestMs, opening);
    try {
      return await runTrials(lane);
    } finally {
      await inTime('closing a lane', longestMs, lane.close());
    }
  };
  /** A lane that breaks is opened again. */
  const runLanes = async (at: number): Promise<void> => {
    let isEnded = false;
    while (!isEnded && broken < mostBroken)
      isEnded = await runLane(at).catch((thrown: unknown) => {
        enter(brokenOff('a lane', thrown));
        return false;
      });
  };
  const lanes = Number(values.lanes ?? proof.lanes);
  await Promise.all(Array.from({ length: lanes }, (_, at) => runLanes(at)));
  report(tally);
  const skipped = left + Math.max(0, runs - trialsOf(tally, isCounted));
  if (skipped > 0) console.log(`  ${String(skipped)} more were due and not reached in this time`);
  const failed = tally.faults.length + caught.filter((isCaught) => !isCaught).length;
  const passed = trialsOf(tally) + caught.length - failed;
  if (jsonFile !== undefined)
    writeFileSync(jsonFile, JSON.stringify({ passed: Math.max(0, passed), failed, skipped }));
  await inTime('taking away what it stood on', longestMs, proof.end?.() ?? Promise.resolve());
  // Whatever a trial that broke off still holds open ends here, its browsers too.
  process.exit(failed === 0 ? 0 : 1);
};

const runControls = async ({ controls }: Proof, seed: number): Promise<readonly boolean[]> => {
  const caught: boolean[] = [];
  for (const { name, run } of controls) {
    const said = await inTime(name, longestMs, run(createDice(seed))).catch((thrown: unknown) => {
      console.log(String(thrown));
      return null;
    });
    console.log(`${said === null ? 'X ' : '  '}control, ${name}: ${said ?? 'not caught'}`);
    caught.push(said !== null);
  }
  return caught;
};

const note = (tally: Tally, { name, faults, sums = {} }: Trial): void => {
  tally.trials[name] = (tally.trials[name] ?? 0) + 1;
  for (const [sum, more] of Object.entries(sums)) tally.sums[sum] = (tally.sums[sum] ?? 0) + more;
  for (const fault of faults) {
    tally.faults.push({ trial: name, fault });
    console.log(`X ${name}: ${fault}`);
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
