import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

/** The vault here is from a newer version of the wallet: nothing is touched. */
export const NewerScreen = () => (
  <Screen title={t('newer.screenTitle')} width="narrow">
    <Stack gap={4}>
      <ScreenTitle size="l">{t('newer.screenTitle')}</ScreenTitle>
      <Text>{t('newer.text')}</Text>
      <Button variant="primary" onPress={() => location.reload()}>
        {t('newer.reload')}
      </Button>
    </Stack>
  </Screen>
);
