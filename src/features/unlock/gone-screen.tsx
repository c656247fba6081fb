import { useState } from 'react';
import { startRestoring } from '../../state/restore-store';
import { startNew } from '../../state/session-control';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Mark } from '../../ui/mark';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Row, Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { t } from '../../words/words';

/** S22, M-GONE: there was a wallet here and no copy of it is left. Never the first screen of a new one. */
export const GoneScreen = () => {
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const isTyped = typed.trim() === t('gone.confirmWord');
  const close = (): void => {
    setIsOpen(false);
    setTyped('');
  };
  return (
    <Screen title={t('gone.title')} width="narrow">
      <Stack gap={5}>
        <Mark />
        <ScreenTitle size="l">{t('gone.title')}</ScreenTitle>
        <Text>{t('gone.text')}</Text>
        <Text tone="quiet">{t('gone.advice')}</Text>
        <Button variant="primary" isWide onPress={startRestoring}>
          {t('welcome.open')}
        </Button>
        <Button variant="outline" isWide hasPopup="dialog" onPress={() => setIsOpen(true)}>
          {t('gone.startNew')}
        </Button>
      </Stack>
      <Dialog
        isOpen={isOpen}
        onClose={close}
        title={t('gone.confirmTitle')}
        footer={
          <Row gap={3} wrap>
            <Button variant="outline" onPress={close}>
              {t('gone.confirmBack')}
            </Button>
            <Button
              variant="danger"
              blockedBecause={isTyped ? undefined : t('gone.confirmType')}
              onPress={startNew}
            >
              {t('gone.startNew')}
            </Button>
          </Row>
        }
      >
        <Stack gap={3}>
          <Text>{t('gone.confirmText')}</Text>
          <TextField
            label={t('gone.confirmType')}
            value={typed}
            onChange={setTyped}
            autoComplete="off"
          />
        </Stack>
      </Dialog>
    </Screen>
  );
};
