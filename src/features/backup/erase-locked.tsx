import { useState } from 'react';
import { eraseWallet } from '../../flows/forget';
import { toDate } from '../../display/ago';
import type { OpenedBackup } from '../../flows/back-up';
import { usePorts } from '../../state/ports';
import { setRestoreStage } from '../../state/restore-store';
import { sessionStore } from '../../state/session';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { TextField } from '../../ui/text-field';
import { formatDateTime } from '../../words/formats';
import { t } from '../../words/words';

/**
 * Who cannot open the wallet that is here and has a backup that opens: the locked one has to go first, after the
 * word is typed (SECURITY 3.2, row 5).
 */
export const EraseLocked = ({ backup }: { readonly backup: OpenedBackup }) => {
  const ports = usePorts();
  const [typed, setTyped] = useState('');
  const [hasFailed, setHasFailed] = useState(false);
  const isTyped = typed.trim() === t('security.eraseWord');
  const erase = async (): Promise<void> => {
    const erased = await eraseWallet(ports);
    setHasFailed(!erased.ok);
    if (!erased.ok) return;
    sessionStore.setState({ at: 'absent' }, true);
    setRestoreStage({ at: 'making', backup });
  };
  return (
    <Stack gap={3}>
      <Band tone="bad" title={t('backup.first.lockedHere')}>
        {t('backup.first.lockedHelp', {
          date: formatDateTime(toDate(backup.contents.madeAt)),
        })}
      </Band>
      <TextField
        label={t('backup.first.eraseLabel')}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        error={hasFailed ? t('backup.first.eraseFailed') : undefined}
      />
      <Button
        variant="danger"
        isWide
        blockedBecause={isTyped ? undefined : t('backup.first.eraseLabel')}
        onPress={() => void erase()}
      >
        {t('backup.first.erase')}
      </Button>
    </Stack>
  );
};
