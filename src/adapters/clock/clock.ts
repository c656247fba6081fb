import { epochSeconds } from '../../core/kernel/time';
import type { Clock } from '../../ports/clock';

/** The device's clock. */
export const createClock = (): Clock => ({
  now: () => epochSeconds(Math.floor(Date.now() / 1000)),
});
