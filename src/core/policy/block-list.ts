import type { EpochSeconds } from '../kernel/time';
import type { Verifier } from './party';

/** A requester the person wants no more to do with. */
export interface BlockedRequester {
  /** As `Verifier.recognition`. */
  readonly recognition: string;
  /** What it was called and where it answered when it was blocked, for the list of them. */
  readonly name: string | null;
  readonly host: string;
  readonly since: EpochSeconds;
}

/** Tells whether the person blocked this requester. */
export const isBlocked = (verifier: Verifier, blocked: readonly BlockedRequester[]): boolean =>
  blocked.some(({ recognition }) => recognition === verifier.recognition);

/**
 * A requester as its request opens: one that is blocked is treated as a stranger, whoever vouches for it. Its
 * name stays, because it is still true.
 *
 * @see SCREENS S16, Block; SCREENS 6, T3
 */
export const asTreated = (verifier: Verifier, blocked: readonly BlockedRequester[]): Verifier =>
  isBlocked(verifier, blocked) ? { ...verifier, tier: 'unconfirmed' } : verifier;
