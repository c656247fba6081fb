import { useState } from 'react';
import { eraseWallet } from '../../flows/forget';
import { usePorts } from '../../state/ports';
import { endSession } from '../../state/session-control';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Row, Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { t } from '../../words/words';

/** Deletes a wallet that nobody can open any more, after the word is typed. */
export const StartNew = ({ onClose }: { readonly onClose: () => void }) => {
  const ports = usePorts();
  const [typed, setTyped] = useState('');
  const [hasFailed, setHasFailed] = useState(false);
  const isTyped = typed.trim() === t('security.eraseWord');
  const start = async (): Promise<void> => {
    const erased = await eraseWallet(ports);
    if (erased.ok) await endSession(ports);
    else setHasFailed(true);
  };
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={onClose}
      title={t('startNew.title')}
      footer={
        <Row gap={3} wrap>
          <Button variant="outline" onPress={onClose}>
            {t('security.eraseKeep')}
          </Button>
          <Button
            variant="danger"
            blockedBecause={isTyped ? undefined : t('security.eraseType')}
            onPress={() => void start()}
          >
            {t('startNew.yes')}
          </Button>
        </Row>
      }
    >
      <Stack gap={3}>
        <Text>{t('startNew.text')}</Text>
        <TextField
          label={t('security.eraseType')}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          error={hasFailed ? t('security.eraseFailed') : undefined}
        />
      </Stack>
    </Dialog>
  );
};
