import type { Argon2Cost, Kdf } from '../../ports/kdf';

/** What a new passphrase slot costs, and what it costs where that much memory is not to be had (SECURITY 5a). */
const wantedCost: Argon2Cost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
const smallerCost: Argon2Cost = { memoryKiB: 46 * 1024, passes: 3, lanes: 1 };

const floor = { memoryKiB: 19 * 1024, passes: 2 };
const ceiling = { memoryKiB: 1024 * 1024, passes: 16 };

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

/** Derives for a new slot, at the wanted cost or, where memory fails, at the smaller one, which is recorded. */
export const deriveForNewSlot = async (
  kdf: Kdf,
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
): Promise<{ readonly secret: Uint8Array<ArrayBuffer>; readonly cost: Argon2Cost }> => {
  try {
    return { secret: await kdf.derive(passphrase, salt, wantedCost), cost: wantedCost };
  } catch {
    return { secret: await kdf.derive(passphrase, salt, smallerCost), cost: smallerCost };
  }
};
