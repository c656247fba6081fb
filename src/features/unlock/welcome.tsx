import { hasWaiting } from '../../state/incoming';
import { startRestoring } from '../../state/restore-store';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Mark } from '../../ui/mark';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

/** The first sight of the wallet: one sentence and the way in. */
export const Welcome = ({ onMake }: { readonly onMake: () => void }) => (
  <Screen title={t('welcome.title')} width="narrow">
    <Stack gap={5}>
      <Mark />
      <ScreenTitle size="l">{t('welcome.title')}</ScreenTitle>
      <Text size="sentence">{t('welcome.sentence')}</Text>
      {hasWaiting() ? <Band tone="unk">{t('welcome.waiting')}</Band> : null}
      <Button variant="primary" isWide onPress={onMake}>
        {t('welcome.make')}
      </Button>
      <Button variant="outline" isWide onPress={startRestoring}>
        {t('welcome.open')}
      </Button>
      <Text size="small" tone="quiet">
        {t('welcome.private')}
      </Text>
    </Stack>
  </Screen>
);
