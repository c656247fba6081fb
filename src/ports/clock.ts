import type { EpochSeconds } from '../core/kernel/time';

/** Wall-clock time; the only source of "now". */
export interface Clock {
  now(): EpochSeconds;
}
