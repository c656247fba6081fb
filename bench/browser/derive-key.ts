import { createStopwatch } from '../../src/adapters/clock/clock';
import { createKdf } from '../../src/adapters/kdf/kdf';
import { deriveForNewSlot } from '../../src/adapters/vault/kdf-cost';
import type { Argon2Cost } from '../../src/ports/kdf';

const passphrase = 'harbour violin copper sunday meadow';
const rounds = 20;

const p95Of = (samples: readonly number[]): number =>
  samples.toSorted((a, b) => a - b)[Math.ceil(samples.length * 0.95) - 1] ?? NaN;

const p95At = async (cost: Argon2Cost): Promise<number> => {
  const kdf = createKdf();
  const stopwatch = createStopwatch();
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const start = stopwatch.ms();
    await kdf.derive(passphrase, salt, cost);
    samples.push(stopwatch.ms() - start);
  }
  return p95Of(samples);
};

/** How long a passphrase takes to derive at the cost a new slot gets here, and at the least it may get. ms, p95 of 20. */
export const deriveKey = async () => {
  const deps = { kdf: createKdf(), stopwatch: createStopwatch() };
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const { cost } = await deriveForNewSlot(deps, passphrase, salt);
  return {
    passes: cost.passes,
    calibrated: await p95At(cost),
    least: await p95At({ memoryKiB: 64 * 1024, passes: 3, lanes: 1 }),
  };
};
