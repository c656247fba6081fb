import type { StatusObservation, StatusStanding, StatusTrouble } from '../../core/status/standing';
import { judgeStatus } from '../../core/status/judge';
import type { EpochSeconds } from '../../core/kernel/time';
import type { IndexEntry } from './card-index';

/** The times and size of a status list as last read well. */
export type ListReading = Omit<StatusObservation, 'value' | 'index' | 'listUri'>;

/** An issuer and its certificate, as cards that point to a list carry them. */
export interface ListSource {
  /** The same for all cards of this issuer under this certificate. */
  readonly key: string;
  readonly issuer: string | null;
  /** DER, base64, leaf first. */
  readonly certificates: readonly string[];
}

/** What the wallet knows of one status list, whichever cards point to it. */
export interface KnownList {
  readonly uri: string;
  /** Record that holds the signed bytes; null until the list was read. */
  readonly tokenId: string | null;
  readonly last: ListReading | null;
  readonly attemptedAt: EpochSeconds | null;
  /** Issuers of the cards that point here: a list counts for the cards of those who answer for it. */
  readonly sources: readonly ListSource[];
  /** Keys of those sources the last reading could not be verified for: it confirms none of their cards. */
  readonly unverifiedFor: readonly string[];
  readonly trouble: StatusTrouble | null;
  /** Spreads the next fetch; drawn once for each reading, `0 … 1`. */
  readonly jitter: number;
}

export type KnownLists = ReadonlyMap<string, { readonly id: string; readonly list: KnownList }>;

type Subject = Pick<IndexEntry, 'pointers' | 'readings' | 'unread' | 'sourceKey'>;

// [Note: observations by change]
// A card's record keeps one reading for each change of its value; a list's record keeps when it was last read.
// A later reading with the same value is the two together, so a refresh that changes nothing writes one row for
// the list and none for the thousands of cards that point to it, and nothing that was ever observed is lost.

/** Every reading of a card's entries, oldest first, with the latest confirmation by each list. */
export const observationsOf = (
  { pointers, readings, unread, sourceKey }: Subject,
  lists: KnownLists,
): readonly StatusObservation[] => {
  if (readings.length === 0) return readings;
  const confirmed = pointers.flatMap(({ uri, index }): readonly StatusObservation[] => {
    const list = lists.get(uri)?.list;
    const last = list?.unverifiedFor.includes(sourceKey) === false ? list.last : null;
    const changed = readings.findLast((seen) => seen.listUri === uri && seen.index === index);
    const isMissing = unread.some((miss) => miss.uri === uri && miss.index === index);
    if (!last || changed === undefined || isMissing || last.fetchedAt <= changed.fetchedAt)
      return [];
    return [{ ...changed, ...last }];
  });
  return [...readings, ...confirmed];
};

const noTroubles: ReadonlyMap<string, StatusTrouble> = new Map();

const troublesOf = (
  { pointers, unread }: Subject,
  lists: KnownLists,
): ReadonlyMap<string, StatusTrouble> => {
  const isSound = unread.length === 0 && pointers.every(({ uri }) => !lists.get(uri)?.list.trouble);
  if (isSound) return noTroubles;
  const troubles = new Map<string, StatusTrouble>();
  for (const { uri } of pointers) {
    const trouble = lists.get(uri)?.list.trouble;
    if (trouble) troubles.set(uri, trouble);
  }
  for (const { uri, at, code } of unread) troubles.set(uri, { kind: 'untrusted', code, at });
  return troubles;
};

/** The latest trouble with any list a card points to, or null. */
export const troubleOf = (subject: Subject, lists: KnownLists): StatusTrouble | null =>
  [...troublesOf(subject, lists).values()].toSorted((a, b) => b.at - a.at)[0] ?? null;

/** How a card stands by its lists, now. */
export const standingOf = (
  subject: Subject,
  lists: KnownLists,
  now: EpochSeconds,
): StatusStanding =>
  judgeStatus(
    {
      pointers: subject.pointers,
      observations: observationsOf(subject, lists),
      troubles: troublesOf(subject, lists),
    },
    now,
  );
