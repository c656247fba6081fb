import { usePorts } from '../../state/ports';
import { startSession } from '../../state/session-control';
import { Button } from '../../ui/button';
import { useNavigate } from '../../ui/link';
import { Mark } from '../../ui/mark';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { t } from '../../words/words';

const beyondReach = [
  'erased.backups',
  'erased.others',
  'erased.disk',
  'erased.history',
  'erased.app',
] as const;

/** After erasing: what is gone, and what a page cannot reach. */
export const ErasedScreen = () => {
  const ports = usePorts();
  const navigate = useNavigate();
  const startNew = (): void => {
    // The address still names a screen of the wallet that was.
    navigate('/', { replace: true });
    void startSession(ports);
  };
  return (
    <Screen title={t('erased.screenTitle')} width="narrow">
      <Stack gap={5}>
        <Mark />
        <ScreenTitle size="l">{t('erased.title')}</ScreenTitle>
        <Text>{t('erased.text')}</Text>
        <Sheet isPadded>
          <Stack gap={3}>
            <SectionTitle size="s">{t('erased.beyond')}</SectionTitle>
            {beyondReach.map((id) => (
              <Text key={id} size="small">
                {t(id)}
              </Text>
            ))}
          </Stack>
        </Sheet>
        <Button variant="outline" isWide onPress={startNew}>
          {t('erased.startNew')}
        </Button>
      </Stack>
    </Screen>
  );
};
