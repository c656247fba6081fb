import type { Stopwatch } from '../../ports/clock';
import type { Argon2Cost, Kdf } from '../../ports/kdf';

const floor = { memoryKiB: 19 * 1024, passes: 2 };
const ceiling = { memoryKiB: 1024 * 1024, passes: 16 };

/**
 * The least a new passphrase slot costs, and what it costs where that much memory is not to be had (SECURITY 5a). The
 * build that is killed thousands of times pays the least that opens.
 */
const leastCost: Argon2Cost = __KILL_POINTS__
  ? { ...floor, lanes: 1 }
  : { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
const smallerCost: Argon2Cost = { memoryKiB: 46 * 1024, passes: 3, lanes: 1 };
/** Starts the thread and compiles its code, so that neither is taken for the device's slowness. */
const warmUpCost: Argon2Cost = { memoryKiB: 1024, passes: 1, lanes: 1 };

/** What opening may take on the device the slot is made on, in milliseconds. */
const wantedMs = __KILL_POINTS__ ? 0 : 800;

/**
 * Whether a cost read from disk may be paid: not so low that a guess is cheap, not so high that trying it is
 * an attack. Checked before anything is derived.
 *
 * @see SECURITY 3.3, row 1
 */
export const isPayable = ({ memoryKiB, passes }: Argon2Cost): boolean =>
  memoryKiB >= floor.memoryKiB &&
  memoryKiB <= ceiling.memoryKiB &&
  passes >= floor.passes &&
  passes <= ceiling.passes;

// [Note: passes, not memory]
// Time grows with passes × memory. Only passes are raised: a slot that asked for more memory than a device has to
// spare on a bad day would not open on that day.

/**
 * The cost at which a derivation takes about 0.8 s here.
 *
 * @param cost   what was measured
 * @param tookMs how long it took
 * @returns never less than `cost`, never above what may be paid
 */
export const calibrated = (cost: Argon2Cost, tookMs: number): Argon2Cost => {
  const passes = Math.floor((cost.passes * wantedMs) / Math.max(tookMs, 1));
  return { ...cost, passes: Math.min(ceiling.passes, Math.max(cost.passes, passes)) };
};

interface Deriving {
  readonly kdf: Kdf;
  readonly stopwatch: Stopwatch;
}

interface Derived {
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly cost: Argon2Cost;
}

/**
 * Derives for a new slot, at a cost that takes about 0.8 s on this device and is never below 64 MiB in 3 passes. Where
 * memory fails, the smaller cost serves. What was paid is recorded in the slot.
 */
export const deriveForNewSlot = async (
  deps: Deriving,
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
): Promise<Derived> => {
  await deps.kdf.derive('warm up', salt, warmUpCost);
  try {
    return await deriveCalibrated(deps, passphrase, salt, leastCost);
  } catch {
    return deriveCalibrated(deps, passphrase, salt, smallerCost);
  }
};

const deriveCalibrated = async (
  { kdf, stopwatch }: Deriving,
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  measured: Argon2Cost,
): Promise<Derived> => {
  const start = stopwatch.ms();
  const secret = await kdf.derive(passphrase, salt, measured);
  const cost = calibrated(measured, stopwatch.ms() - start);
  if (cost.passes === measured.passes) return { secret, cost };
  secret.fill(0);
  return { secret: await kdf.derive(passphrase, salt, cost), cost };
};
