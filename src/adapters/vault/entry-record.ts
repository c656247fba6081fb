import * as v from 'valibot';
import type { CredentialId } from '../../core/credential/credential';
import type { Entry, EntryId, SendOutcome, SharedCard } from '../../ports/activity';
import { epochSeconds } from '../../core/kernel/time';
import type { EpochSeconds } from '../../core/kernel/time';

/** How a send ends. */
export type SendEnd = Exclude<SendOutcome, 'prepared' | 'sending'>;

/** One record of activity: append-only. A correction is a record of its own that names the old one. */
export type EntryRecord =
  | {
      readonly kind: 'entry';
      readonly entry: Entry;
      /** For an answer: the request it answers, so that the same one is not answered twice. */
      readonly requestKey: string | null;
      /** For an answer: what was sent of each card, as marks; empty on entries from before there were any. */
      readonly marks: readonly CardMarks[];
    }
  | {
      readonly kind: 'outcome';
      readonly of: EntryId;
      readonly at: EpochSeconds;
      /** "Sending" says that it was begun, every other how it ended. */
      readonly outcome: 'sending' | SendEnd;
      readonly answer: string | null;
    }
  /** What stays of an answer whose entry was deleted: its request is still answered only once. */
  | { readonly kind: 'answered'; readonly requestKey: string };

/** One card's sent values as keyed hashes, in the order of `SharedCard.sent`. */
export interface CardMarks {
  readonly credentialId: CredentialId;
  readonly issuerKey: string;
  readonly digests: readonly string[];
}

const time = v.pipe(v.number(), v.transform(epochSeconds));
const entryId = v.pipe(
  v.string(),
  v.transform((id) => id as EntryId),
);
const kinds = ['shared', 'declined', 'told', 'received', 'deleted', 'status-changed'] as const;
// The members of each kind were typed when written and are sealed under this schema number; what is checked
// here is what the timeline sorts and branches by. What later versions added is filled in by `withLaterMembers`.
const entryShape = v.custom<Entry>((value) =>
  v.is(v.looseObject({ id: v.string(), at: v.number(), kind: v.picklist(kinds) }), value),
);

const cardMarks = v.object({
  credentialId: v.pipe(
    v.string(),
    v.transform((id) => id as CredentialId),
  ),
  issuerKey: v.string(),
  digests: v.array(v.string()),
});

const shape: v.GenericSchema<unknown, EntryRecord> = v.variant('kind', [
  v.object({
    kind: v.literal('entry'),
    entry: entryShape,
    requestKey: v.nullable(v.string()),
    marks: v.optional(v.array(cardMarks), []),
  }),
  v.object({ kind: v.literal('answered'), requestKey: v.string() }),
  v.object({
    kind: v.literal('outcome'),
    of: entryId,
    at: time,
    outcome: v.picklist(['sending', 'accepted', 'refused', 'sent-unconfirmed', 'not-sent']),
    answer: v.nullable(v.string()),
  }),
]);

/** An entry written before these members existed: nothing is known to have changed, and no values were kept. */
const withLaterMembers = (entry: Entry): Entry =>
  entry.kind === 'shared' || entry.kind === 'declined'
    ? { ...entry, cards: entry.cards.map((card) => ({ ...later, ...card })) }
    : entry;

const later: Pick<SharedCard, 'changed' | 'values'> = { changed: [], values: null };

/** Reads a record of activity at the door. */
export const parseEntryRow = (value: unknown): EntryRecord | null => {
  const read = v.safeParse(shape, value);
  if (!read.success) return null;
  const record = read.output;
  return record.kind === 'entry' ? { ...record, entry: withLaterMembers(record.entry) } : record;
};
