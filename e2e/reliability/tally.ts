import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What many trials came to; kept between runs, so that a long proof can be taken up again. */
export interface Tally {
  readonly seed: number;
  /** The build they speak of; null for the sources. */
  readonly build: string | null;
  /** Trials so far, by what was tried. */
  readonly trials: Record<string, number>;
  /** Figures that are added up: acknowledged changes, bytes searched. */
  readonly sums: Record<string, number>;
  readonly faults: { readonly trial: string; readonly fault: string }[];
  seconds: number;
}

/** What a build was made from, in a word. */
export const buildMark = (stamp: string): string =>
  createHash('sha256').update(readFileSync(stamp)).digest('hex').slice(0, 12);

/** Opens the tally of a proof; one of another build, or of another seed when one is asked for, is begun anew. */
export const openTally = (
  file: string,
  { seed, build, isFresh }: { seed: number | null; build: string | null; isFresh: boolean },
): Tally => {
  const kept =
    !isFresh && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Tally) : null;
  if (kept !== null && kept.build === build && (seed === null || seed === kept.seed)) return kept;
  const fresh = { trials: {}, sums: {}, faults: [], seconds: 0 };
  return { seed: seed ?? Date.now() % 2 ** 31, build, ...fresh };
};

export const saveTally = (file: string, tally: Tally): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(tally, null, 1)}\n`);
};

/** How many trials there were, of those that count. */
export const trialsOf = (
  { trials }: Tally,
  isCounted: (name: string) => boolean = () => true,
): number =>
  Object.entries(trials).reduce((all, [name, one]) => all + (isCounted(name) ? one : 0), 0);
