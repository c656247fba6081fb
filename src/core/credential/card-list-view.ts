import type { CardStateKind } from './card-state';
import type { Format } from './credential';

export const cardSorts = ['used', 'name', 'issuer', 'ends', 'added'] as const;
export const cardGroups = ['none', 'issuer', 'kind', 'year'] as const;
export const endSpans = [30, 90, 365] as const;

export type CardSort = (typeof cardSorts)[number];
export type CardGroup = (typeof cardGroups)[number];

/** Which cards the list shows. Within one line any of the values will do; every line that is set must hold. */
export interface CardFilters {
  /** Only what needs a look. */
  readonly attention: boolean;
  /** Types, as the cards name them. */
  readonly kinds: readonly string[];
  /** Issuers by their stable key. */
  readonly issuers: readonly string[];
  readonly formats: readonly Format[];
  readonly states: readonly CardStateKind[];
  readonly endsWithinDays: (typeof endSpans)[number] | null;
  readonly hasPortrait: boolean;
  readonly canHide: boolean;
}

/** How the person left the list of cards; sealed like every setting, because it names issuers. */
export interface CardListView {
  readonly sort: CardSort;
  readonly group: CardGroup;
  readonly filters: CardFilters;
}

export const noFilters: CardFilters = {
  attention: false,
  kinds: [],
  issuers: [],
  formats: [],
  states: [],
  endsWithinDays: null,
  hasPortrait: false,
  canHide: false,
};

export const usualListView: CardListView = { sort: 'used', group: 'none', filters: noFilters };
