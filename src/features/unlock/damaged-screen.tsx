import { useState } from 'react';
import { usePorts } from '../../state/ports';
import { useSession } from '../../state/session';
import { openWhatWorks } from '../../state/session-control';
import { Button } from '../../ui/button';
import { useNavigate } from '../../ui/link';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

/** M-DAMAGED: records are missing and no copy here brings them back. Nothing is written before this was seen. */
export const DamagedScreen = () => {
  const ports = usePorts();
  const damage = useSession((session) => (session.at === 'open' ? session.damage : undefined));
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const navigate = useNavigate();
  const goOn = async (to?: string): Promise<void> => {
    setIsBusy(true);
    const isOpen = await openWhatWorks(ports);
    setHasFailed(!isOpen);
    setIsBusy(false);
    if (isOpen && to !== undefined) navigate(to);
  };
  const { readable, total } = damage ?? { readable: 0, total: 0 };
  return (
    <Screen title={t('damaged.title')} width="narrow">
      <Stack gap={4}>
        <ScreenTitle size="l">{t('damaged.title')}</ScreenTitle>
        <Text>{t('damaged.count', { readable, total })}</Text>
        <Text tone="quiet">{t('damaged.text')}</Text>
        <Button variant="primary" isWide isBusy={isBusy} onPress={() => void goOn()}>
          {t('damaged.open')}
        </Button>
        <Button
          variant="outline"
          isWide
          isBusy={isBusy}
          onPress={() => void goOn('/settings/backup/restore')}
        >
          {t('damaged.restore')}
        </Button>
        <div role="alert">{hasFailed ? <Text>{t('damaged.failed')}</Text> : null}</div>
      </Stack>
    </Screen>
  );
};
