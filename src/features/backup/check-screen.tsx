import { useState } from 'react';
import type { OpenedBackup } from '../../flows/back-up';
import { usePorts } from '../../state/ports';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { BackupFrame } from './backup-frame';
import { ContentsSheet } from './contents-sheet';
import { OpenForm } from './open-form';

/** Opens a backup and reads all of it, to know that it can be: nothing is restored. */
export const CheckScreen = () => {
  const { vault } = usePorts();
  const [checked, setChecked] = useState<OpenedBackup['contents'] | null>(null);
  const close = ({ backupId, contents }: OpenedBackup): void => {
    setChecked(contents);
    void vault.closeBackup(backupId);
  };
  return (
    <BackupFrame title={t('backup.check')} back="/settings/backup">
      {checked === null ? (
        <Stack gap={4}>
          <Text>{t('backup.open.sentence')}</Text>
          <OpenForm onOpened={close} />
        </Stack>
      ) : (
        <Stack gap={4}>
          <Band tone="ok" role="status" title={t('backup.check.done')}>
            {t('backup.check.unchanged')}
          </Band>
          <ContentsSheet contents={checked} />
          <Button onPress={() => setChecked(null)}>{t('backup.check.another')}</Button>
        </Stack>
      )}
    </BackupFrame>
  );
};
