import * as v from 'valibot';
import { ok } from '../../../core/kernel/result';
import { epochSeconds } from '../../../core/kernel/time';
import type { BackupHistory, BackupNote, VaultBackup } from '../../../ports/vault-backup';
import { commit } from '../commit';
import type { OpenVault } from '../open-vault';
import { readRecord } from '../read-records';

/** The record of `settings` that says which backups were made; it stays in this browser. */
const historyId = 'backups';
const longest = 100;

const time = v.pipe(v.number(), v.transform(epochSeconds));
const shape = v.object({
  notes: v.array(
    v.object({
      kind: v.picklist(['made', 'checked', 'restored']),
      at: time,
      madeAt: time,
      cards: v.number(),
    }),
  ),
});

const readNotes = async (open: OpenVault): Promise<readonly BackupNote[]> => {
  const opened = await readRecord(open, 'settings', historyId);
  const read = v.safeParse(shape, opened === 'absent' ? null : opened?.value);
  return read.success ? read.output.notes : [];
};

/** Adds a line. Not being able to is no reason to fail what it is about: the file is there. */
export const noteBackup = async (open: OpenVault, note: BackupNote): Promise<void> => {
  const notes = [note, ...(await readNotes(open))].slice(0, longest);
  await commit(open, { put: [{ store: 'settings', id: historyId, value: { notes } }] });
  open.tell({ kind: 'settings' });
};

/** What is known of this wallet's backups. */
export const listBackups = async (open: OpenVault): ReturnType<VaultBackup['backupHistory']> => {
  const notes = await readNotes(open);
  const last = Math.max(0, ...notes.filter(({ kind }) => kind !== 'checked').map((n) => n.madeAt));
  const fresh = [...open.index.byId.values()].filter(({ addedAt }) => addedAt > last);
  const history: BackupHistory = {
    notes,
    newCards: fresh.length,
    firstNewAt:
      fresh.length === 0 ? null : epochSeconds(Math.min(...fresh.map(({ addedAt }) => addedAt))),
  };
  return ok(history);
};
