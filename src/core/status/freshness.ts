import { clockLeeway, day, epochSeconds, minute } from '../kernel/time';
import type { EpochSeconds } from '../kernel/time';

/** The times of one reading of a list that decide how much it is worth now. */
export interface ReadingTimes {
  readonly fetchedAt: EpochSeconds;
  readonly expiresAt: EpochSeconds | null;
  /** As signed, in seconds; null when absent. */
  readonly ttl: number | null;
}

const shortestTtl = 5 * minute;
const longestTtl = day;
/** How long a reading counts at all, in seconds (DESIGN 10, status freshness). */
export const longestStale = 7 * day;

/**
 * The list's `ttl` clamped to 5 min … 24 h, 24 h when absent; in seconds.
 *
 * @see DESIGN 10, status freshness
 */
export const effectiveTtl = (ttl: number | null): number =>
  Math.min(Math.max(ttl ?? longestTtl, shortestTtl), longestTtl);

const notPastEnd = (time: number, expiresAt: EpochSeconds | null): EpochSeconds =>
  epochSeconds(expiresAt === null ? time : Math.min(time, expiresAt + clockLeeway));

/**
 * Until when a reading counts as fresh.
 *
 * @see DESIGN 10, status freshness
 */
export const freshUntil = (reading: ReadingTimes): EpochSeconds =>
  notPastEnd(reading.fetchedAt + effectiveTtl(reading.ttl), reading.expiresAt);

/**
 * Until when a reading counts at all: 7 d after the fetch or the list's own end, whichever comes first.
 *
 * @see DESIGN 10, status freshness
 */
export const usableUntil = (reading: ReadingTimes): EpochSeconds =>
  notPastEnd(reading.fetchedAt + longestStale, reading.expiresAt);
