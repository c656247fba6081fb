import { KitReader } from '../../display/kit-reader';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

interface OpenKitProps {
  readonly onCode: (code: string) => void;
  readonly onType: () => void;
  readonly onBack: () => void;
}

/** M-FORGOT, Open kit: the code of the printed page by camera, from a picture, or typed. */
export const OpenKit = ({ onCode, onType, onBack }: OpenKitProps) => (
  <Screen title={t('forgot.kit')} width="narrow">
    <Stack gap={5}>
      <ScreenTitle size="l">{t('forgot.kit')}</ScreenTitle>
      <Text>{t('backup.kit.readHelp')}</Text>
      <KitReader onCode={onCode} />
      <Button isWide onPress={onType}>
        {t('backup.kit.type')}
      </Button>
      <Button variant="quiet" onPress={onBack}>
        {t('backup.open.cancel')}
      </Button>
    </Stack>
  </Screen>
);
