import { useState } from 'react';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

/** After an unlock of a wallet whose code nobody typed back: a new one, before anything else. */
export const UnwrittenCode = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const { vault } = usePorts();
  const [hasFailed, setHasFailed] = useState(false);
  const make = async (): Promise<void> => {
    const made = await vault.newRecoveryCode();
    if (made.ok) onCode(made.value.recoveryCode);
    else setHasFailed(true);
  };
  return (
    <Screen title={t('recovery.title')} width="narrow">
      <Stack gap={5}>
        <ScreenTitle size="l">{t('unwritten.title')}</ScreenTitle>
        <Text size="sentence">{t('unwritten.sentence')}</Text>
        <div role="alert">{hasFailed ? <Text tone="bad">{t('unwritten.failed')}</Text> : null}</div>
        <Button variant="primary" isWide onPress={() => void make()}>
          {t('unwritten.next')}
        </Button>
      </Stack>
    </Screen>
  );
};
