import type { Brand } from './brand';

/** Seconds since 1970-01-01T00:00:00Z, whole or fractional as the wire had it. */
export type EpochSeconds = Brand<number, 'EpochSeconds'>;

/** Names a number as seconds since the epoch. */
export const epochSeconds = (seconds: number): EpochSeconds => seconds as EpochSeconds;

export const minute = 60;
export const hour = 3_600;
export const day = 86_400;

/** Leeway granted to `exp` and `nbf`, in seconds (DESIGN 10, clock). */
export const clockLeeway = 60;

/** How far in the future an `iat` may lie before it is refused, in seconds (DESIGN 10, clock). */
export const futureTolerance = 15 * minute;
