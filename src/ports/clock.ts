import type { EpochSeconds } from '../core/kernel/time';

/** Wall-clock time; the only source of "now". */
export interface Clock {
  now(): EpochSeconds;
}

/** Time that only runs forward, for measuring how long something took; says nothing of the date. */
export interface Stopwatch {
  /** Milliseconds since some moment. */
  ms(): number;
}
