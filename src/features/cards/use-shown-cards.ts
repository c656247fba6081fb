import { useMemo } from 'react';
import type { CredentialId } from '../../core/credential/credential';
import type { EpochSeconds } from '../../core/kernel/time';
import type { CardListView } from '../../core/credential/card-list-view';
import type { CardSummary } from '../../ports/cards';
import { arrangeCards, type CardsTogether } from './arrange-cards';
import { needsAttention, stateCards, type StatedCard } from './attention';
import { countKinds, type CardKinds } from './card-kinds';
import { filterCards } from './filter-cards';

/** Everything the list draws, worked out once for each change and not for each keystroke around it. */
export interface ShownCards {
  readonly all: readonly StatedCard[];
  readonly attention: number;
  readonly kinds: CardKinds;
  readonly groups: readonly CardsTogether[];
  readonly count: number;
}

/**
 * @param found ids that a search found, or null while nothing is searched for
 */
export const useShownCards = (
  cards: readonly CardSummary[],
  found: readonly CredentialId[] | null,
  { sort, group, filters }: CardListView,
  now: EpochSeconds,
): ShownCards => {
  const all = useMemo(() => stateCards(cards, now), [cards, now]);
  const about = useMemo(
    () => ({ attention: all.filter(needsAttention).length, kinds: countKinds(all) }),
    [all],
  );
  const arranged = useMemo(() => {
    const ids = found === null ? null : new Set(found);
    const sought = ids === null ? all : all.filter(({ summary }) => ids.has(summary.id));
    const shown = filterCards(sought, filters, now);
    return { groups: arrangeCards(shown, { sort, group }), count: shown.length };
  }, [all, found, filters, sort, group, now]);
  return { all, ...about, ...arranged };
};
