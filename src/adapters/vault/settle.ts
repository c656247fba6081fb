import { ok } from '../../core/kernel/result';
import { killPoint } from '../../kill-points/kill-point';
import type { EntryId } from '../../ports/activity';
import type { Vault } from '../../ports/vault';
import { loadEntries } from './activity-log';
import { commit } from './commit';
import type { EntryRecord } from './entry-record';
import { entryPuts } from './new-entry';
import type { OpenVault } from './open-vault';
import { courseOf, isSend, sendCourses } from './send-course';

/**
 * Writes what became of a send, once, as a record that names it. An entry that is no send is left alone, and so
 * is one whose end is known: calling it "not sent" afterwards would let its request be answered again. One that
 * was never begun can only be given up: nothing of it was handed out.
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
  if (__KILL_POINTS__) await killPoint('settle:1');
  const records = await loadEntries(open);
  const send = records
    .flatMap((record) => (record.kind === 'entry' && isSend(record.entry) ? [record.entry] : []))
    .find(({ id }) => id === entryId);
  if (send === undefined) return ok(undefined);
  const { isBegun, end } = courseOf(send, sendCourses(records));
  if (end !== null || (!isBegun && outcome !== 'not-sent')) return ok(undefined);
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
  if (__KILL_POINTS__) await killPoint('settle:2');
  open.outbox.delete(entryId);
  open.underway.delete(entryId);
  remember();
  return ok(undefined);
};
