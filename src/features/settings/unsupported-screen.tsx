import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { formatList } from '../../words/formats';
import { t } from '../../words/words';

/** S22: this browser lacks something the wallet cannot do without, by name. */
export const UnsupportedScreen = ({ missing }: { readonly missing: readonly string[] }) => (
  <Screen title={t('unsupported.title')} width="narrow">
    <Stack gap={4}>
      <ScreenTitle size="l">{t('unsupported.title')}</ScreenTitle>
      <Text>{t('unsupported.text', { missing: formatList(missing, 'and') })}</Text>
    </Stack>
  </Screen>
);
