import { useState } from 'react';
import { eraseWallet } from '../../flows/forget';
import { usePorts } from '../../state/ports';
import { endSession } from '../../state/session-control';
import { BackupAge } from './backup-age';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Row, Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { t } from '../../words/words';

/** Ends the wallet in this browser after the word is typed. */
export const EraseWallet = () => {
  const ports = usePorts();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [hasFailed, setHasFailed] = useState(false);
  const isTyped = typed.trim() === t('security.eraseWord');

  const close = (): void => {
    setIsOpen(false);
    setTyped('');
    setHasFailed(false);
  };
  const erase = async (): Promise<void> => {
    if (!isTyped) return;
    const erased = await eraseWallet(ports);
    if (erased.ok) await endSession(ports);
    else setHasFailed(true);
  };

  return (
    <Stack gap={2}>
      <SectionTitle size="s">{t('security.erase')}</SectionTitle>
      <Text>{t('security.eraseHelp')}</Text>
      <Button variant="danger" icon="trash" hasPopup="dialog" onPress={() => setIsOpen(true)}>
        {t('security.erase')}
      </Button>
      <Dialog
        role="alertdialog"
        isOpen={isOpen}
        onClose={close}
        title={t('security.erase')}
        footer={
          <Row gap={3} wrap>
            <Button variant="outline" onPress={close}>
              {t('security.eraseKeep')}
            </Button>
            <Button
              variant="danger"
              blockedBecause={isTyped ? undefined : t('security.eraseType')}
              onPress={() => void erase()}
            >
              {t('security.eraseYes')}
            </Button>
          </Row>
        }
      >
        <Stack gap={3}>
          <Text>{t('security.eraseHelp')}</Text>
          {isOpen ? <BackupAge /> : null}
          <TextField
            label={t('security.eraseType')}
            value={typed}
            onChange={setTyped}
            autoComplete="off"
            error={hasFailed ? t('security.eraseFailed') : undefined}
          />
        </Stack>
      </Dialog>
    </Stack>
  );
};
