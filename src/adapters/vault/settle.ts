import { ok } from '../../core/kernel/result';
import type { EntryId } from '../../ports/activity';
import type { Vault } from '../../ports/vault';
import { isSend, loadEntries } from './activity-log';
import { commit } from './commit';
import type { EntryRecord } from './entry-record';
import { entryPuts } from './new-entry';
import type { OpenVault } from './open-vault';

/**
 * Writes what became of a send, once, as a record that names it. An entry that is no send is left alone, and so
 * is one whose end is known: calling it "not sent" afterwards would let its request be answered again.
 */
export const settle = async (
  open: OpenVault,
  {
    entryId,
    outcome,
    answer,
  }: {
    readonly entryId: EntryId;
    readonly outcome: Parameters<Vault['settle']>[1];
    readonly answer: string | null;
  },
): ReturnType<Vault['settle']> => {
  const records = await loadEntries(open);
  const isOfSend = records.some(
    (record) => record.kind === 'entry' && record.entry.id === entryId && isSend(record.entry),
  );
  const isSettled = records.some((record) => record.kind === 'outcome' && record.of === entryId);
  if (!isOfSend || isSettled) return ok(undefined);
  const record: EntryRecord = {
    kind: 'outcome',
    of: entryId,
    at: open.deps.clock.now(),
    outcome,
    answer,
  };
  const { put, remember } = entryPuts(open, [record]);
  const written = await commit(open, { put });
  if (!written.ok) return written;
  open.underway.delete(entryId);
  remember();
  return ok(undefined);
};
