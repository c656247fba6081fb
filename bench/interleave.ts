/** What is compared: each is run once for a sample, unless it is so quick that one run would be all noise. */
export type Subject = () => unknown;

const shortestSampleMs = 20;
/** What the engine needs to have seen of each before it is measured: a subject is compared as it runs, not as it starts. */
const warmUpMs = 300;
const mostRuns = 10_000;

const median = (samples: readonly number[]): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[sorted.length >> 1]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
};

const timeOf = async (subject: Subject, runs: number): Promise<number> => {
  const start = performance.now();
  for (let run = 0; run < runs; run += 1) await subject();
  return (performance.now() - start) / runs;
};

/** Warms up, and finds how many runs make one sample long enough for the clock. */
const runsFor = async (subject: Subject): Promise<number> => {
  for (const start = performance.now(); performance.now() - start < warmUpMs;)
    await timeOf(subject, 1);
  for (let runs = 1; runs < mostRuns; runs *= 4) {
    const ms = await timeOf(subject, runs);
    if (ms * runs >= shortestSampleMs) return runs;
  }
  return mostRuns;
};

/**
 * Measures subjects in turn, A B A B …, so that whatever else the machine does happens to all of them.
 *
 * @returns the median time of one run of each, ms
 */
export const interleave = async <Name extends string>(
  subjects: Readonly<Record<Name, Subject>>,
  rounds: number,
): Promise<Readonly<Record<Name, number>>> => {
  // The keys of the record are its names.
  const names = Object.keys(subjects) as Name[];
  const runs = new Map<Name, number>();
  for (const name of names) runs.set(name, await runsFor(subjects[name]));
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      // Once before it counts: what the one before left in caches and memory is not charged to this one.
      await timeOf(subjects[name], 1);
      samples.get(name)?.push(await timeOf(subjects[name], runs.get(name) ?? 1));
    }
  const medians = names.map((name) => [name, median(samples.get(name) ?? [])] as const);
  // One entry for each name of the record.
  return Object.fromEntries(medians) as Record<Name, number>;
};
