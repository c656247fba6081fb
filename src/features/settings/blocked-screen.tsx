import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { Mark } from '../../ui/mark';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

/** S22: the browser stores nothing for this page, so nothing is made or accepted here (SECURITY D-12). */
export const BlockedScreen = () => (
  <Screen title={t('blocked.screenTitle')} width="narrow">
    <Stack gap={5}>
      <Mark />
      <ScreenTitle size="l">{t('blocked.title')}</ScreenTitle>
      <Text>{t('blocked.text')}</Text>
      <Text>{t('blocked.next')}</Text>
      <Button variant="primary" isWide onPress={() => location.reload()}>
        {t('blocked.again')}
      </Button>
      <Link href="/health" button="outline" isWide>
        {t('settings.health')}
      </Link>
    </Stack>
  </Screen>
);
