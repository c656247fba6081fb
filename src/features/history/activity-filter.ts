import { day, epochSeconds, type EpochSeconds } from '../../core/kernel/time';
import { foldedWords, fold } from '../../core/kernel/fold';
import type { Entry } from '../../ports/activity';
import { cardName } from '../../display/card-name';
import { hasLeft, partyName } from './entry-words';

/** What the timeline can be narrowed to. `failed` is what was meant to leave and did not. */
export const entryKinds = [
  'shared',
  'declined',
  'told',
  'failed',
  'received',
  'status-changed',
  'deleted',
] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface ActivityFilter {
  readonly text: string;
  /** Null: every kind. */
  readonly kind: EntryKind | null;
  /** Days in local time, `YYYY-MM-DD`; empty: open. Both belong to the range. */
  readonly from: string;
  readonly to: string;
}

export const noFilter: ActivityFilter = { text: '', kind: null, from: '', to: '' };

export const isFiltering = ({ text, kind, from, to }: ActivityFilter): boolean =>
  text.trim() !== '' || kind !== null || from !== '' || to !== '';

/** Of which kind an entry is in the timeline. */
export const kindOf = (entry: Entry): EntryKind =>
  entry.kind === 'shared' && !hasLeft(entry) ? 'failed' : entry.kind;

/** The entries that answer a search, a kind and a range of days. */
export const filterEntries = (
  entries: readonly Entry[],
  { text, kind, from, to }: ActivityFilter,
): readonly Entry[] => {
  const words = foldedWords(text);
  const start = startOf(from);
  const end = startOf(to);
  return entries.filter(
    (entry) =>
      (kind === null || kindOf(entry) === kind) &&
      (start === null || entry.at >= start) &&
      (end === null || entry.at < end + day) &&
      isAbout(entry, words),
  );
};

/** The first second of a day where the person is; null when no day is named. */
const startOf = (date: string): EpochSeconds | null => {
  const time = new Date(`${date}T00:00:00`).getTime();
  return Number.isNaN(time) ? null : epochSeconds(time / 1_000);
};

const isAbout = (entry: Entry, words: readonly string[]): boolean => {
  if (words.length === 0) return true;
  const text = fold(textsOf(entry).join('\n'));
  return words.every((word) => text.includes(word));
};

/** What a person would look for: who, and which cards. */
const textsOf = (entry: Entry): readonly string[] =>
  'verifier' in entry
    ? [
        partyName(entry.verifier),
        entry.verifier.host,
        ...('cards' in entry ? entry.cards : []).flatMap((card) => [
          cardName(card),
          card.issuerName,
        ]),
      ]
    : [cardName(entry), 'issuerName' in entry ? entry.issuerName : ''];
