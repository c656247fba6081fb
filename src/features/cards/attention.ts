import type { CardState, CardStateKind } from '../../core/credential/card-state';
import { cardState } from '../../core/credential/card-state';
import type { EpochSeconds } from '../../core/kernel/time';
import type { CardSummary } from '../../ports/cards';

/** A card with the state it is in now. */
export interface StatedCard {
  readonly summary: CardSummary;
  readonly state: CardState;
}

/** States a person should look at, most urgent first. */
const attentionKinds = [
  'broken',
  'withdrawn',
  'ended',
  'paused',
  'listBad',
  'endsSoon',
] as const satisfies readonly CardStateKind[];

export type AttentionKind = (typeof attentionKinds)[number];

const isAttention = (kind: CardStateKind): kind is AttentionKind =>
  (attentionKinds as readonly CardStateKind[]).includes(kind);

/** Works out each card's state. */
export const stateCards = (
  cards: readonly CardSummary[],
  now: EpochSeconds,
): readonly StatedCard[] =>
  cards.map((summary) => ({ summary, state: cardState(summary.facts, now) }));

export const needsAttention = ({ state }: StatedCard): boolean => isAttention(state.kind);

/** How many cards are in each state worth a look; states with none are left out. */
export const countAttention = (
  cards: readonly StatedCard[],
): readonly { readonly kind: AttentionKind; readonly count: number }[] =>
  attentionKinds
    .map((kind) => ({ kind, count: cards.filter(({ state }) => state.kind === kind).length }))
    .filter(({ count }) => count > 0);

/** When any card's list was last read, or null. */
export const lastChecked = (cards: readonly StatedCard[]): EpochSeconds | null =>
  cards.reduce<EpochSeconds | null>((latest, { state }) => {
    const at = 'checkedAt' in state ? state.checkedAt : null;
    return at !== null && (latest === null || at > latest) ? at : latest;
  }, null);
