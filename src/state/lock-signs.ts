import type { Ports } from '../ports';
import { epochSeconds } from '../core/kernel/time';
import type { LockSigns } from './auto-lock';

type ClockPort = Pick<Ports, 'clock'>;
type TimePorts = Pick<Ports, 'clock' | 'stopwatch'>;

const never = epochSeconds(0);

/** What the lock rules look at, as last seen; memory only. */
let signs: LockSigns = {
  openedAt: never,
  lastTouchAt: never,
  lastBeatAt: never,
  lastBeatMs: 0,
  hiddenSince: null,
  busySince: null,
  idleMinutes: 5,
};

/** The signs as they stand. */
export const lockSigns = (): LockSigns => signs;

/** Notes a change of one or more signs. */
export const noteSigns = (change: Partial<LockSigns>): void => {
  signs = { ...signs, ...change };
};

/** Starts the clock at unlock. */
export const markOpened = ({ clock, stopwatch }: TimePorts): void => {
  const now = clock.now();
  noteSigns({
    openedAt: now,
    lastTouchAt: now,
    lastBeatAt: now,
    lastBeatMs: stopwatch.ms(),
    hiddenSince: null,
    busySince: null,
  });
};

/** "Stay", and every touch. */
export const stayOpen = ({ clock }: ClockPort): void => noteSigns({ lastTouchAt: clock.now() });

/** The person's choice of idle time, in minutes. */
export const setIdleMinutes = (idleMinutes: number): void => noteSigns({ idleMinutes });

let holders = 0;

/**
 * Holds the lock off while something must not be cut in the middle, however it ends. Several may hold at once;
 * the last to end lets go.
 */
export const whileHeld = async <T>(ports: ClockPort, work: () => Promise<T>): Promise<T> => {
  holders += 1;
  noteSigns({ busySince: signs.busySince ?? ports.clock.now() });
  try {
    return await work();
  } finally {
    holders -= 1;
    if (holders === 0) noteSigns({ busySince: null });
  }
};
