import type { EpochSeconds } from '../kernel/time';
import type { TrustEntry, TrustList } from './trust-list';

/** A party, with the list that vouches for it. */
export interface FoundEntry {
  readonly list: TrustList;
  readonly entry: TrustEntry;
}

/** Whether a list counts: switched on by the holder, and its own end not passed. @see DESIGN 5 */
const isInForce = (list: TrustList, now: EpochSeconds): boolean =>
  list.isEnabled && list.expiresAt > now;

/** Whether a party is listed for this type; no types means any. */
export const coversType = (entry: TrustEntry, type: string | null): boolean =>
  entry.types === null || (type !== null && entry.types.includes(type));

/**
 * Every party of one role on the lists in force, with the list that vouches.
 *
 * @see DESIGN 5, trust lists
 */
export const entriesInForce = (
  lists: readonly TrustList[],
  role: TrustEntry['role'],
  now: EpochSeconds,
): readonly FoundEntry[] =>
  lists
    .filter((list) => isInForce(list, now))
    .flatMap((list) =>
      list.entries.filter((entry) => entry.role === role).map((entry) => ({ list, entry })),
    );
