import { day } from '../../core/kernel/time';
import type { EpochSeconds } from '../../core/kernel/time';
import type { CardFilters } from '../../core/credential/card-list-view';
import { needsAttention, type StatedCard } from './attention';

/** A list that is empty asks for nothing. */
const isAmong = <T>(wanted: readonly T[], value: T): boolean =>
  wanted.length === 0 || wanted.includes(value);

const endsWithin = ({ summary }: StatedCard, days: number, now: EpochSeconds): boolean => {
  const { expiresAt } = summary.facts.validity;
  return expiresAt !== null && expiresAt > now && expiresAt <= now + days * day;
};

/** The cards that pass every filter that is set, in the order they came. */
export const filterCards = (
  cards: readonly StatedCard[],
  filters: CardFilters,
  now: EpochSeconds,
): readonly StatedCard[] =>
  cards.filter((card) => {
    const { summary, state } = card;
    return (
      (!filters.attention || needsAttention(card)) &&
      isAmong(filters.kinds, summary.type) &&
      isAmong(filters.issuers, summary.issuerKey) &&
      isAmong(filters.formats, summary.format) &&
      isAmong(filters.states, state.kind) &&
      (filters.endsWithinDays === null || endsWithin(card, filters.endsWithinDays, now)) &&
      (!filters.hasPortrait || summary.hasPortrait) &&
      (!filters.canHide || summary.hideableCount > 0)
    );
  });

/** Whether any filter is set. */
export const isFiltered = (filters: CardFilters): boolean =>
  filters.attention ||
  filters.hasPortrait ||
  filters.canHide ||
  filters.endsWithinDays !== null ||
  [filters.kinds, filters.issuers, filters.formats, filters.states].some(
    ({ length }) => length > 0,
  );
