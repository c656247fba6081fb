import type { ChannelPort } from './message';

/**
 * The global scope of a dedicated worker, as a channel port. Types are compiled with the DOM library, where
 * the global scope is a window and posts differently; only worker files import this.
 */
export const workerScope = globalThis as unknown as ChannelPort;
