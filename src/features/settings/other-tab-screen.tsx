import { useState } from 'react';
import { usePorts } from '../../state/ports';
import { moveHere } from '../../state/session-control';
import { Button } from '../../ui/button';
import { Mark } from '../../ui/mark';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

/** S22, M-TAB: another tab holds the wallet; this one has no data and no keys. */
export const OtherTabScreen = () => {
  const ports = usePorts();
  const [wouldNotClose, setWouldNotClose] = useState(false);
  const close = (): void => {
    window.close();
    // Browsers close only tabs that a page opened; if we are still here, say so.
    setTimeout(() => setWouldNotClose(true), 300);
  };
  return (
    <Screen title={t('otherTab.title')} width="narrow">
      <Stack gap={5}>
        <Mark />
        <ScreenTitle size="l">{t('otherTab.title')}</ScreenTitle>
        <Text>{t('otherTab.text')}</Text>
        <Button variant="primary" isWide onPress={() => void moveHere(ports)}>
          {t('otherTab.use')}
        </Button>
        <Button variant="outline" isWide onPress={close}>
          {t('otherTab.close')}
        </Button>
        <div role="status">{wouldNotClose ? <Text>{t('otherTab.closeByHand')}</Text> : null}</div>
      </Stack>
    </Screen>
  );
};
