import type { EpochSeconds } from '../kernel/time';

/** One reading of one entry of a verified status list; kept append-only. */
export interface StatusObservation {
  readonly value: number;
  readonly listUri: string;
  /** Which entry was read, zero-based: a credential may point twice into one list. */
  readonly index: number;
  /** Of the signed list. */
  readonly issuedAt: EpochSeconds;
  readonly expiresAt: EpochSeconds | null;
  /** As signed, in seconds; null when absent. */
  readonly ttl: number | null;
  readonly fetchedAt: EpochSeconds;
  /** How many entries the list holds: small lists are named as such. */
  readonly listSize: number;
}

/** Why the latest attempt to read a list failed, if it did. */
export interface StatusTrouble {
  /** `unreachable`: the network's or host's fault. `untrusted`: evidence of tampering. */
  readonly kind: 'unreachable' | 'untrusted';
  /** A failure code of the status area. */
  readonly code: string;
  readonly at: EpochSeconds;
}

/** How a credential stands by its status lists now, judged with the clock. */
export type StatusStanding =
  | { readonly kind: 'none' }
  | { readonly kind: 'unchecked'; readonly reason: string; readonly lastGood: EpochSeconds | null }
  | { readonly kind: 'untrusted'; readonly reason: string }
  | { readonly kind: 'withdrawn'; readonly at: EpochSeconds }
  | { readonly kind: 'paused'; readonly at: EpochSeconds; readonly issuerValue: number | null }
  | { readonly kind: 'good'; readonly checkedAt: EpochSeconds; readonly isFresh: boolean };
