import { useState } from 'react';
import { TypedDialog } from '../../display/typed-dialog';
import { eraseWallet } from '../../flows/forget';
import { usePorts } from '../../state/ports';
import { endSession } from '../../state/session-control';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { t } from '../../words/words';
import { BackupAge } from './backup-age';

/** Ends the wallet in this browser after the word is typed. */
export const EraseWallet = () => {
  const ports = usePorts();
  const [isOpen, setIsOpen] = useState(false);
  const erase = async (): Promise<string | null> => {
    const erased = await eraseWallet(ports);
    if (!erased.ok) return t('security.eraseFailed');
    await endSession(ports);
    return null;
  };

  return (
    <Stack gap={2}>
      <SectionTitle size="s">{t('security.erase')}</SectionTitle>
      <Text>{t('security.eraseHelp')}</Text>
      <Button variant="danger" icon="trash" hasPopup="dialog" onPress={() => setIsOpen(true)}>
        {t('security.erase')}
      </Button>
      {isOpen ? (
        <TypedDialog
          role="alertdialog"
          title={t('security.erase')}
          word={t('security.eraseWord')}
          label={t('security.eraseType')}
          no={t('security.eraseKeep')}
          yes={t('security.eraseYes')}
          onYes={erase}
          onClose={() => setIsOpen(false)}
        >
          <Text>{t('security.eraseHelp')}</Text>
          <BackupAge />
        </TypedDialog>
      ) : null}
    </Stack>
  );
};
