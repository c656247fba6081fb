import { epochSeconds, minute } from '../kernel/time';
import type { EpochSeconds } from '../kernel/time';
import { effectiveTtl } from './freshness';

/** How many lists are fetched at once (DESIGN 10, refresh). */
export const listsAtOnce = 4;

/** Between two attempts at one list on the schedule, in seconds (DESIGN 10, refresh). */
const shortestPause = 30 * minute;

/**
 * When a list is due again: fetch + ttl ± 20 %, and never sooner than 30 min after the last attempt.
 *
 * @param last.fetchedAt   when it was last read well; null: never, so it is due as soon as the pause allows
 * @param last.attemptedAt when it was last tried, well or not; null: never
 * @param last.ttl         as signed, in seconds; null when absent
 * @param fraction         random, `0 … 1`; drawn once per fetch and kept with it, so that the time stands still
 * @see DESIGN 10, refresh; Token Status List §13.7
 */
export const dueAt = (
  last: {
    readonly fetchedAt: EpochSeconds | null;
    readonly attemptedAt: EpochSeconds | null;
    readonly ttl: number | null;
  },
  fraction: number,
): EpochSeconds => {
  const jitter = 0.8 + 0.4 * fraction;
  const byTtl = last.fetchedAt === null ? 0 : last.fetchedAt + effectiveTtl(last.ttl) * jitter;
  const byPause = last.attemptedAt === null ? 0 : last.attemptedAt + shortestPause;
  return epochSeconds(Math.max(byTtl, byPause));
};

/**
 * The same items in random order, so that what is fetched first says nothing about the wallet.
 *
 * @param draw gives a random fraction, `0 ≤ x < 1`
 */
export const shuffle = <T>(items: readonly T[], draw: () => number): readonly T[] =>
  items
    .map((item) => ({ item, rank: draw() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
