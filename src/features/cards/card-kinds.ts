import type { CardStateKind } from '../../core/credential/card-state';
import type { Format } from '../../core/credential/credential';
import { cardName } from '../../display/card-name';
import type { StatedCard } from './attention';

/** One thing cards can be narrowed by, what it is called, and how many cards have it. */
export interface Tally<T extends string> {
  readonly value: T;
  readonly name: string;
  readonly count: number;
}

/** What there is among the cards, each the most frequent first. */
export interface CardKinds {
  readonly kinds: readonly Tally<string>[];
  readonly issuers: readonly Tally<string>[];
  readonly formats: readonly Tally<Format>[];
  readonly states: readonly Tally<CardStateKind>[];
}

const tally = <T extends string>(
  cards: readonly StatedCard[],
  valueOf: (card: StatedCard) => T,
  nameOf: (card: StatedCard) => string,
): readonly Tally<T>[] => {
  const found = new Map<T, { name: string; count: number }>();
  for (const card of cards) {
    const value = valueOf(card);
    const known = found.get(value);
    if (known === undefined) found.set(value, { name: nameOf(card), count: 1 });
    else known.count += 1;
  }
  return [...found].map(([value, rest]) => ({ value, ...rest })).sort((a, b) => b.count - a.count);
};

/** Counts the cards by kind, issuer, format and state. */
export const countKinds = (cards: readonly StatedCard[]): CardKinds => ({
  kinds: tally(
    cards,
    ({ summary }) => summary.type,
    ({ summary }) => cardName(summary),
  ),
  issuers: tally(
    cards,
    ({ summary }) => summary.issuerKey,
    ({ summary }) => summary.issuer.name,
  ),
  formats: tally(
    cards,
    ({ summary }) => summary.format,
    ({ summary }) => summary.format,
  ),
  states: tally(
    cards,
    ({ state }) => state.kind,
    ({ state }) => state.kind,
  ),
});
