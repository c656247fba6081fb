import type { Entry, EntryId } from '../../ports/activity';
import { parseEntryRow } from './entry-record';
import type { EntryRecord } from './entry-record';
import type { OpenVault } from './open-vault';
import { entryRows } from './entry-order';
import { asItStands, courseOf, isSend, sendCourses } from './send-course';

/**
 * Every record of activity, oldest first; read from the disk once, then kept beside it. Records that cannot be
 * read are counted.
 */
export const loadEntries = async (open: OpenVault): Promise<readonly EntryRecord[]> => {
  if (open.entries !== null) return open.entries;
  const rows = await entryRows(open);
  const read = rows.flatMap(({ opened }) => parseEntryRow(opened?.value) ?? []);
  open.unreadable += rows.length - read.length;
  open.entries = read;
  return open.entries;
};

/** Activity as a person reads it, newest first: each correction folded into the entry it names. */
export const foldEntries = (
  records: readonly EntryRecord[],
  underway: ReadonlySet<EntryId>,
): readonly Entry[] => {
  const courses = sendCourses(records);
  return records
    .flatMap((record): readonly Entry[] => {
      if (record.kind !== 'entry') return [];
      const { entry } = record;
      return isSend(entry)
        ? [asItStands(entry, courseOf(entry, courses), underway.has(entry.id))]
        : [entry];
    })
    .toReversed();
};

/**
 * Requests that were answered, or are being answered now. One whose answer never left may be answered again: its
 * end says so, or nobody is at it any more and it was never begun.
 */
export const answeredRequests = (
  records: readonly EntryRecord[],
  underway: ReadonlySet<EntryId>,
): ReadonlySet<string> => {
  const courses = sendCourses(records);
  const hasNotLeft = (entry: Entry): boolean =>
    isSend(entry) &&
    asItStands(entry, courseOf(entry, courses), underway.has(entry.id)).outcome === 'not-sent';
  return new Set(
    records.flatMap((record) => {
      if (record.kind === 'answered') return [record.requestKey];
      return record.kind === 'entry' && record.requestKey !== null && !hasNotLeft(record.entry)
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
