import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

/** Where the wallet is, said plainly before the first card. */
export const WhereItLives = ({ onDone }: { readonly onDone: () => void }) => (
  <Screen title={t('where.title')} width="narrow">
    <Stack gap={5}>
      <ScreenTitle size="l">{t('where.title')}</ScreenTitle>
      <Text size="sentence">{t('where.here')}</Text>
      <Text>{t('where.reset')}</Text>
      <Text>{t('where.lost')}</Text>
      <Button variant="primary" isWide onPress={onDone}>
        {t('where.done')}
      </Button>
    </Stack>
  </Screen>
);
