import { cardName } from '../../display/card-name';
import type { CardGroup, CardListView, CardSort } from '../../core/credential/card-list-view';
import { compareTexts } from '../../words/formats';
import type { StatedCard } from './attention';

/** What cannot be used stands at the end whatever the order. */
const isUsable = ({ state }: StatedCard): boolean =>
  state.kind !== 'withdrawn' && state.kind !== 'broken';

const used = ({ summary }: StatedCard): number => summary.lastUsedAt ?? summary.addedAt;
const ends = ({ summary }: StatedCard): number => summary.facts.validity.expiresAt ?? Infinity;

type Order = (a: StatedCard, b: StatedCard) => number;

const byUse: Order = (a, b) => used(b) - used(a);
const byName: Order = (a, b) => compareTexts(cardName(a.summary), cardName(b.summary));

const orders: Record<CardSort, Order> = {
  used: byUse,
  name: byName,
  issuer: (a, b) => compareTexts(a.summary.issuer.name, b.summary.issuer.name) || byName(a, b),
  // Two cards without an end would differ by no number at all.
  ends: (a, b) => (ends(a) === ends(b) ? 0 : ends(a) - ends(b)),
  added: (a, b) => b.summary.addedAt - a.summary.addedAt,
};

/** What a card is grouped by: one text for all cards of a group; null is the group of those that lack it. */
const keys: Record<CardGroup, (card: StatedCard) => string | null> = {
  none: () => null,
  issuer: ({ summary }) => summary.issuerKey,
  kind: ({ summary }) => summary.type,
  year: ({ summary }) => {
    const { issuedAt } = summary.facts.validity;
    return issuedAt === null ? null : String(new Date(issuedAt * 1_000).getFullYear());
  },
};

/** Cards under one heading. */
export interface CardsTogether {
  readonly key: string | null;
  readonly cards: readonly StatedCard[];
}

/**
 * Puts cards in order, and together by what the person chose. Groups of issuers and kinds stand in the order of
 * their first card; years stand newest first, and cards without one last.
 */
export const arrangeCards = (
  cards: readonly StatedCard[],
  { sort, group }: Pick<CardListView, 'sort' | 'group'>,
): readonly CardsTogether[] => {
  const order = orders[sort];
  const by: Order = order === byUse ? byUse : (a, b) => order(a, b) || byUse(a, b);
  const usable = cards.filter(isUsable).toSorted(by);
  const rest = usable.length === cards.length ? [] : cards.filter((card) => !isUsable(card));
  const sorted = [...usable, ...rest.toSorted(by)];
  const keyOf = keys[group];
  const groups = new Map<string | null, StatedCard[]>();
  for (const card of sorted) {
    const key = keyOf(card);
    const together = groups.get(key);
    if (together === undefined) groups.set(key, [card]);
    else together.push(card);
  }
  const found = [...groups].map(([key, together]) => ({ key, cards: together }));
  return group === 'year' ? found.toSorted((a, b) => Number(b.key) - Number(a.key)) : found;
};
