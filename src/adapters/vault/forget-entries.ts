import { ok } from '../../core/kernel/result';
import type { EntryId } from '../../ports/activity';
import type { Vault } from '../../ports/vault';
import { answeredRequests, loadEntries } from './activity-log';
import { commit } from './commit';
import { parseEntryRow, type EntryRecord } from './entry-record';
import { entryPuts } from './new-entry';
import type { OpenVault } from './open-vault';
import { readStore } from './read-records';

const isAbout = (record: EntryRecord | null, gone: ReadonlySet<EntryId>): boolean =>
  (record?.kind === 'entry' && gone.has(record.entry.id)) ||
  (record?.kind === 'outcome' && gone.has(record.of));

/**
 * Deletes entries with everything that was added to them later. A send that is under way stays: its end has
 * still to be written. That a request was answered is not forgotten, or it could be answered twice.
 */
export const forgetEntries = async (
  open: OpenVault,
  ids: readonly EntryId[],
): ReturnType<Vault['forgetEntries']> => {
  const gone = new Set(ids.filter((id) => !open.underway.has(id)));
  const before = await loadEntries(open);
  // Rows of corrections have ids of their own, which nothing in memory knows.
  const rows = await readStore(open, 'entries');
  const remove = rows
    .filter(({ opened }) => isAbout(parseEntryRow(opened?.value), gone))
    .map(({ id }) => ({ store: 'entries' as const, id }));
  if (remove.length === 0) return ok(undefined);
  const rest = before.filter((record) => !isAbout(record, gone));
  const stillAnswered = answeredRequests(rest, open.underway);
  const answered = [...answeredRequests(before, open.underway)]
    .filter((requestKey) => !stillAnswered.has(requestKey))
    .map((requestKey): EntryRecord => ({ kind: 'answered', requestKey }));
  const { put, remember } = entryPuts(open, answered);
  const written = await commit(open, { put, remove });
  if (!written.ok) return written;
  open.entries = rest;
  remember();
  return ok(undefined);
};
