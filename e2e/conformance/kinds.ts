import type { KindRunner } from './case-result';

/** Every kind that is run, by `area/kind`; each is loaded when a file of it is met. */
export const kinds: Readonly<Record<string, () => Promise<KindRunner>>> = {};
