import type { CardStateKind } from '../credential/card-state';
import type { EpochSeconds } from '../kernel/time';
import type { PlanCandidate } from './plan';
import { shownFields } from './shown-fields';

/** Cards that can be used without a tick, best standing first; then those that go only by hand. */
const order: Record<CardStateKind, number> = {
  valid: 0,
  validStale: 1,
  noStatus: 2,
  endsSoon: 3,
  notChecked: 4,
  paused: 5,
  notYet: 6,
  ended: 7,
  listBad: 8,
  withdrawn: 9,
  broken: 9,
};

/** What the order of cards is decided from. */
export interface OrderedCard {
  readonly candidate: PlanCandidate;
  readonly lastUsedAt: EpochSeconds | null;
}

/**
 * Compares two cards that answer the same query: standing, then fewest extra fields, then fewest
 * fields at all, then last used. Equal
 * ones go by id, so that everybody who makes the plan makes the same one.
 *
 * @returns negative when `left` comes first
 * @see SCREENS 6, Choosing a card
 */
export const compareCards = (left: OrderedCard, right: OrderedCard): number => {
  const a = left.candidate;
  const b = right.candidate;
  return (
    order[a.state.kind] - order[b.state.kind] ||
    a.extraCount - b.extraCount ||
    leastShown(a) - leastShown(b) ||
    (right.lastUsedAt ?? 0) - (left.lastUsedAt ?? 0) ||
    (a.credentialId < b.credentialId ? -1 : 1)
  );
};

/** How many fields are readable when as little as possible goes: a list of three shows more than a list of one. */
const leastShown = (candidate: PlanCandidate): number =>
  shownFields(candidate, candidate.alternatives[0]).length;
