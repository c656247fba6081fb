import { epochSeconds } from '../../core/kernel/time';
import type { Clock, Stopwatch } from '../../ports/clock';

/** The device's clock. */
export const createClock = (): Clock => ({
  now: () => epochSeconds(Math.floor(Date.now() / 1000)),
});

/** The platform's monotonic time. */
export const createStopwatch = (): Stopwatch => ({ ms: () => performance.now() });
