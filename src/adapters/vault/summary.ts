import type { CardFacts } from '../../core/credential/card-state';
import type { EpochSeconds } from '../../core/kernel/time';
import type { CardSummary } from '../../ports/cards';
import type { IndexEntry } from './card-index';
import { standingOf } from './known-list';
import type { KnownLists } from './known-list';

/** What a card's state is decided from, with its lists judged now. */
export const factsOf = (entry: IndexEntry, lists: KnownLists, now: EpochSeconds): CardFacts => ({
  intact: entry.isIntact,
  validity: entry.validity,
  status: standingOf(entry, lists, now),
});

/** One row of the wallet list: what the index knows, less what only the vault needs. */
export const summaryOf = (
  entry: IndexEntry,
  lists: KnownLists,
  now: EpochSeconds,
): CardSummary => ({
  id: entry.id,
  names: entry.names,
  type: entry.type,
  format: entry.format,
  issuer: entry.issuer,
  issuerKey: entry.issuerKey,
  fieldCount: entry.fieldCount,
  hideableCount: entry.hideableCount,
  hasPortrait: entry.hasPortrait,
  facts: factsOf(entry, lists, now),
  highlights: entry.highlights,
  addedAt: entry.addedAt,
  lastUsedAt: entry.lastUsedAt,
  isForViewing: entry.isForViewing ?? false,
});
