import type { Random } from '../../ports/random';

/** The platform's generator. */
export const createRandom = (): Random => ({
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
});
