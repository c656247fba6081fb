import { backupNeed, type BackupFacts, type BackupNeed } from '../core/backup/backup-need';
import { ok, type Result } from '../core/kernel/result';
import { epochSeconds, type EpochSeconds } from '../core/kernel/time';
import type { Ports } from '../ports';
import type { PendingCard } from '../ports/vault';
import type { UnlockSecret, LockedFailure } from '../ports/vault-access';
import type {
  BackupContents,
  BackupHistory,
  BackupId,
  BackupSecret,
  OpenBackupFailure,
  Restored,
  RestoreFailure,
  RestorePreview,
  WriteBackupFailure,
  WrittenBackup,
} from '../ports/vault-backup';

type BackupPorts = Pick<Ports, 'vault'>;

/** A backup that was opened: everything in it was read, nothing restored. */
export interface OpenedBackup {
  readonly backupId: BackupId;
  readonly contents: BackupContents;
}

/**
 * Seals the wallet into a file and reads it back; only what read back whole is handed out.
 *
 * @param confirmation a secret, once `vault/confirm-needed` was answered
 * @errors every `WriteBackupFailure`; there is no file then
 * @see SECURITY 3.3, row 8
 */
export const makeBackup = (
  { vault }: BackupPorts,
  ownPassphrase: string | null,
  confirmation: UnlockSecret | null,
): Promise<Result<WrittenBackup, WriteBackupFailure>> =>
  vault.writeBackup({ ownPassphrase, confirmation });

/**
 * Seals a card that could not be stored into a file of its own, which restores like a backup (M-WRITE).
 *
 * @errors every `WriteBackupFailure`; there is no file then
 */
export const sealPending = (
  { vault }: BackupPorts,
  { pendingId }: Pick<PendingCard, 'pendingId'>,
): Promise<Result<WrittenBackup, WriteBackupFailure>> => vault.writePending(pendingId);

/**
 * Opens a backup and reads all of it. Works without a wallet too; nothing is changed.
 *
 * @errors every `OpenBackupFailure`
 */
export const openBackup = (
  { vault }: BackupPorts,
  file: Blob,
  secret: BackupSecret,
): Promise<Result<OpenedBackup, OpenBackupFailure>> => vault.openBackup(file, secret);

/**
 * Compares an opened backup with the wallet; nothing is changed.
 *
 * @errors every `RestoreFailure` but those of writing
 */
export const previewRestore = (
  { vault }: BackupPorts,
  backupId: BackupId,
): Promise<Result<RestorePreview, RestoreFailure>> => vault.previewRestore(backupId);

/**
 * Merges an opened backup: everything that is new, and of what differs what was chosen. All or nothing.
 *
 * @errors every `RestoreFailure`; the wallet is as it was
 */
export const restoreBackup = (
  { vault }: BackupPorts,
  backupId: BackupId,
  chosen: readonly string[],
): Promise<Result<Restored, RestoreFailure>> => vault.restore(backupId, chosen);

const newest = (times: readonly EpochSeconds[]): EpochSeconds | null =>
  times.length === 0 ? null : epochSeconds(Math.max(...times));

const factsOf = ({ notes, newCards, firstNewAt }: BackupHistory): BackupFacts => {
  const made = notes.filter(({ kind }) => kind !== 'checked').map(({ madeAt }) => madeAt);
  const tested = notes.filter(({ kind }) => kind !== 'made').map(({ at }) => at);
  const first = made.length === 0 ? null : epochSeconds(Math.min(...made));
  return {
    lastMadeAt: newest(made),
    lastTestedAt: newest(tested) ?? first,
    newCards,
    firstNewAt,
  };
};

/** How the wallet stands with its backups. */
export interface BackupStanding {
  readonly need: BackupNeed;
  readonly lastMadeAt: EpochSeconds | null;
  readonly history: BackupHistory;
}

/**
 * Reads the history of backups and decides whether one is due.
 *
 * @errors `vault/locked`
 */
export const readBackupStanding = async ({
  vault,
  clock,
}: Pick<Ports, 'vault' | 'clock'>): Promise<Result<BackupStanding, LockedFailure>> => {
  const history = await vault.backupHistory();
  if (!history.ok) return history;
  const facts = factsOf(history.value);
  return ok({
    need: backupNeed(facts, clock.now()),
    lastMadeAt: facts.lastMadeAt,
    history: history.value,
  });
};
