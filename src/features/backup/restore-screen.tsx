import { useEffect, useState } from 'react';
import type { OpenedBackup } from '../../flows/back-up';
import { usePorts } from '../../state/ports';
import { useNavigate } from '../../ui/link';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import type { Restored } from '../../ports/vault-backup';
import { BackupFrame } from './backup-frame';
import { OpenForm } from './open-form';
import { RestoreDone } from './restore-done';
import { RestorePreviewPart } from './restore-preview';

/** Restores into the open wallet: file, what would change, and then one write. */
export const RestoreScreen = () => {
  const { vault } = usePorts();
  const navigate = useNavigate();
  const [backup, setBackup] = useState<OpenedBackup | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  const backupId = backup?.backupId ?? null;
  // Whoever leaves, leaves nothing open behind.
  useEffect(
    () => () => {
      if (backupId !== null) void vault.closeBackup(backupId);
    },
    [backupId, vault],
  );
  if (restored !== null)
    return (
      <BackupFrame title={t('backup.done.title')} back="/settings/backup">
        <RestoreDone restored={restored} onDone={() => navigate('/wallet')} />
      </BackupFrame>
    );
  return (
    <BackupFrame
      title={t(backup === null ? 'backup.restore' : 'backup.preview.title')}
      back="/settings/backup"
    >
      {backup === null ? (
        <Stack gap={4}>
          <Text>{t('backup.open.sentence')}</Text>
          <OpenForm onOpened={setBackup} />
        </Stack>
      ) : (
        <RestorePreviewPart
          backupId={backup.backupId}
          onRestored={setRestored}
          onCancel={() => setBackup(null)}
        />
      )}
    </BackupFrame>
  );
};
