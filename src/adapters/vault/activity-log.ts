import type { Entry, EntryId } from '../../ports/activity';
import { parseEntryRow } from './entry-record';
import type { EntryRecord } from './entry-record';
import type { OpenVault } from './open-vault';
import { readStore } from './read-records';

/**
 * Every record of activity, oldest first; read from the disk once, then kept beside it. Records that cannot be
 * read are counted.
 */
export const loadEntries = async (open: OpenVault): Promise<readonly EntryRecord[]> => {
  if (open.entries !== null) return open.entries;
  // The order they were written in, whatever the clock said then.
  const rows = (await readStore(open, 'entries')).toSorted((a, b) => a.version - b.version);
  const read = rows.flatMap(({ opened }) => parseEntryRow(opened?.value) ?? []);
  open.unreadable += rows.length - read.length;
  open.entries = read;
  return open.entries;
};

type Send = Extract<Entry, { kind: 'shared' | 'told' }>;
type Outcome = Extract<EntryRecord, { kind: 'outcome' }>;

/** Whether an entry is about something posted, whose end is written down later. */
export const isSend = (entry: Entry): entry is Send =>
  entry.kind === 'shared' || entry.kind === 'told';

const corrected = (entry: Send, outcome: Outcome | undefined, isUnderway: boolean): Send => {
  if (outcome !== undefined) return { ...entry, outcome: outcome.outcome, answer: outcome.answer };
  // A "sending" nobody is sending any more is the trace of a wallet that stopped in the middle: it may have gone.
  return isUnderway || entry.outcome !== 'sending'
    ? entry
    : { ...entry, outcome: 'sent-unconfirmed' };
};

/** Activity as a person reads it, newest first: each correction folded into the entry it names. */
export const foldEntries = (
  records: readonly EntryRecord[],
  underway: ReadonlySet<EntryId>,
): readonly Entry[] => {
  const outcomes = new Map<EntryId, Outcome>();
  for (const record of records) if (record.kind === 'outcome') outcomes.set(record.of, record);
  return records
    .flatMap((record): readonly Entry[] => {
      if (record.kind !== 'entry') return [];
      const { entry } = record;
      return isSend(entry)
        ? [corrected(entry, outcomes.get(entry.id), underway.has(entry.id))]
        : [entry];
    })
    .toReversed();
};

/** Requests that were answered, unless the answer is known never to have left. */
export const answeredRequests = (records: readonly EntryRecord[]): ReadonlySet<string> => {
  const neverLeft = new Set(
    records.flatMap((record) =>
      record.kind === 'outcome' && record.outcome === 'not-sent' ? [record.of] : [],
    ),
  );
  return new Set(
    records.flatMap((record) => {
      if (record.kind === 'answered') return [record.requestKey];
      return record.kind === 'entry' &&
        record.requestKey !== null &&
        !neverLeft.has(record.entry.id)
        ? [record.requestKey]
        : [];
    }),
  );
};

/** When each card was last used in an answer. */
export const lastUses = (records: readonly EntryRecord[]): ReadonlyMap<string, Entry['at']> =>
  new Map(
    records.flatMap((record) =>
      record.kind === 'entry' && record.entry.kind === 'shared'
        ? record.entry.cards.map(({ credentialId }) => [credentialId, record.entry.at] as const)
        : [],
    ),
  );
