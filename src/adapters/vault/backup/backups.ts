import { fail, ok } from '../../../core/kernel/result';
import type { Result } from '../../../core/kernel/result';
import { minute } from '../../../core/kernel/time';
import { killPoint } from '../../../kill-points/kill-point';
import type {
  BackupContents,
  BackupId,
  VaultBackup,
  WriteBackupFailure,
} from '../../../ports/vault-backup';
import type { UnlockSecret } from '../../../ports/vault-access';
import { checkNewPassphrase } from '../access';
import { newId } from '../new-id';
import type { OpenVault, VaultDeps } from '../open-vault';
import type { VaultSession } from '../session';
import { trySecret } from '../slots';
import { readHeader } from './backup-header';
import { openFileKey } from './file-key';
import { listBackups, noteBackup } from './history';
import { planRestore, previewOf } from './plan-restore';
import { readContents, wipeValues } from './read-backup';
import type { UnlockedFile } from './read-chunks';
import { restorePlan } from './restore-backup';
import { writePending, writeWhole } from './write-backup';

/** How long an unlock counts as the person's word for handing everything out (SECURITY 3.3, row 8). */
const freshness = 5 * minute;

interface HeldBackup {
  readonly unlocked: UnlockedFile;
  readonly contents: BackupContents;
}

/** Whether the person is there: opened lately, or has just given a secret. */
const confirmHolder = async (
  open: OpenVault,
  confirmation: UnlockSecret | null,
): Promise<Result<void, WriteBackupFailure>> => {
  if (confirmation !== null) return trySecret(open, confirmation);
  return open.deps.clock.now() - open.openedAt <= freshness
    ? ok(undefined)
    : fail({ code: 'vault/confirm-needed' });
};

/** Making, checking and restoring backups, for one vault. */
export const createBackups = (deps: VaultDeps, session: VaultSession): VaultBackup => {
  const held = new Map<BackupId, HeldBackup>();
  session.subscribe(({ kind }) => {
    if (kind === 'locked') held.clear();
  });
  const { reading, writing } = session;

  const openBackup: VaultBackup['openBackup'] = async (file, secret) => {
    const read = await readHeader(file);
    if (!read.ok) return read;
    const key = await openFileKey(deps.kdf, read.value.header, secret);
    if (!key.ok) return key;
    const unlocked = { file, read: read.value, key: key.value };
    const contents = await readContents(unlocked);
    if (!contents.ok) return contents;
    const backupId = newId(deps.random) as BackupId;
    held.set(backupId, { unlocked, contents: contents.value });
    const { madeAt, cards } = contents.value;
    const note = { kind: 'checked', at: deps.clock.now(), madeAt, cards } as const;
    await writing((open) =>
      read.value.header.wallet.vaultId === open.keys.vaultId
        ? noteBackup(open, note)
        : Promise.resolve(),
    );
    return ok({ backupId, contents: contents.value });
  };

  return {
    writeBackup: ({ ownPassphrase, confirmation }) =>
      writing(async (open) => {
        const checked = ownPassphrase === null ? ok(undefined) : checkNewPassphrase(ownPassphrase);
        if (!checked.ok) return checked;
        const confirmed = await confirmHolder(open, confirmation);
        if (!confirmed.ok) return confirmed;
        const written = await writeWhole(open, ownPassphrase);
        if (!written.ok) return written;
        if (__KILL_POINTS__) await killPoint('backup:3');
        const { madeAt, cards } = written.value.contents;
        await noteBackup(open, { kind: 'made', at: madeAt, madeAt, cards });
        return written;
      }),
    writePending: (pendingId) => writing((open) => writePending(open, pendingId)),
    openBackup,
    previewRestore: (backupId) =>
      reading(async (open) => {
        const backup = held.get(backupId);
        if (backup === undefined) return fail({ code: 'backup/gone' });
        const plan = await planRestore(open, backup.unlocked);
        if (!plan.ok) return plan;
        wipeValues(plan.value.values);
        return ok(await previewOf(open, plan.value));
      }),
    restore: (backupId, chosen) =>
      writing(async (open) => {
        const backup = held.get(backupId);
        if (backup === undefined) return fail({ code: 'backup/gone' });
        if (open.slots.unconfirmed !== null) return fail({ code: 'vault/code-not-confirmed' });
        const plan = await planRestore(open, backup.unlocked);
        if (!plan.ok) return plan;
        if (__KILL_POINTS__) await killPoint('restore:1');
        const restored = await restorePlan(open, plan.value, chosen);
        wipeValues(plan.value.values);
        if (!restored.ok) return restored;
        if (__KILL_POINTS__) await killPoint('restore:2');
        const { kind, madeAt, cards } = backup.contents;
        if (kind === 'whole')
          await noteBackup(open, { kind: 'restored', at: deps.clock.now(), madeAt, cards });
        held.delete(backupId);
        return restored;
      }),
    closeBackup: async (backupId) => {
      held.delete(backupId);
    },
    backupHistory: () => reading(listBackups),
  };
};
