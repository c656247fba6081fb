import * as v from 'valibot';
import type { Entry, EntryId, SendOutcome } from '../../ports/activity';
import { epochSeconds } from '../../core/kernel/time';
import type { EpochSeconds } from '../../core/kernel/time';

/** One record of activity: append-only. A correction is a record of its own that names the old one. */
export type EntryRecord =
  | {
      readonly kind: 'entry';
      readonly entry: Entry;
      /** For an answer: the request it answers, so that the same one is not answered twice. */
      readonly requestKey: string | null;
    }
  | {
      readonly kind: 'outcome';
      readonly of: EntryId;
      readonly at: EpochSeconds;
      readonly outcome: Exclude<SendOutcome, 'sending'>;
      readonly answer: string | null;
    };

const time = v.pipe(v.number(), v.transform(epochSeconds));
const entryId = v.pipe(
  v.string(),
  v.transform((id) => id as EntryId),
);
const kinds = ['shared', 'declined', 'received', 'deleted', 'status-changed'] as const;
// The members of each kind were typed when written and are sealed under this schema number; what is checked
// here is what the timeline sorts and branches by.
const entryShape = v.custom<Entry>((value) =>
  v.is(v.looseObject({ id: v.string(), at: v.number(), kind: v.picklist(kinds) }), value),
);

const shape: v.GenericSchema<unknown, EntryRecord> = v.variant('kind', [
  v.object({ kind: v.literal('entry'), entry: entryShape, requestKey: v.nullable(v.string()) }),
  v.object({
    kind: v.literal('outcome'),
    of: entryId,
    at: time,
    outcome: v.picklist(['accepted', 'refused', 'sent-unconfirmed', 'not-sent']),
    answer: v.nullable(v.string()),
  }),
]);

/** Reads a record of activity at the door. */
export const parseEntryRow = (value: unknown): EntryRecord | null => {
  const read = v.safeParse(shape, value);
  return read.success ? read.output : null;
};
