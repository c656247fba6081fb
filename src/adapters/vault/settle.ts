import { ok } from '../../core/kernel/result';
import type { EntryId } from '../../ports/activity';
import type { Vault } from '../../ports/vault';
import { foldEntries, loadEntries } from './activity-log';
import { commit } from './commit';
import type { EntryRecord } from './entry-record';
import { entryPuts } from './new-entry';
import type { OpenVault } from './open-vault';

/** Writes what became of a send, as a record that names it; an entry that is no send is left alone. */
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
  const entries = foldEntries(await loadEntries(open), open.underway);
  const sent = entries.find(({ id }) => id === entryId);
  if (sent?.kind !== 'shared') return ok(undefined);
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
