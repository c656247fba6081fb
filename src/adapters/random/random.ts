import type { Random } from '../../ports/random';
import { secretBytes } from '../channel/secret-bytes';

/** The platform's generator; what it gives may become a key. */
export const createRandom = (): Random => ({
  bytes: (length) => crypto.getRandomValues(secretBytes(length)),
});
