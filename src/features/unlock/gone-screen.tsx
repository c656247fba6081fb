import { useState } from 'react';
import { TypedDialog } from '../../display/typed-dialog';
import { startRestoring } from '../../state/restore-store';
import { startNew } from '../../state/session-control';
import { Button } from '../../ui/button';
import { Mark } from '../../ui/mark';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

/** S22, M-GONE: there was a wallet here and no copy of it is left. Never the first screen of a new one. */
export const GoneScreen = () => {
  const [isOpen, setIsOpen] = useState(false);
  const begin = (): null => {
    startNew();
    return null;
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
      {isOpen ? (
        <TypedDialog
          title={t('gone.confirmTitle')}
          word={t('gone.confirmWord')}
          label={t('gone.confirmType')}
          no={t('gone.confirmBack')}
          yes={t('gone.startNew')}
          onYes={begin}
          onClose={() => setIsOpen(false)}
        >
          <Text>{t('gone.confirmText')}</Text>
        </TypedDialog>
      ) : null}
    </Screen>
  );
};
