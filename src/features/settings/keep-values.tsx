import { useState } from 'react';
import { changeSettings } from '../../state/change-settings';
import { usePorts } from '../../state/ports';
import { Stack } from '../../ui/stack';
import { Switch } from '../../ui/switch';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

/** Whether receipts also keep the values that were sent; off unless the person wants it. */
export const KeepValues = ({ isOn }: { readonly isOn: boolean }) => {
  const ports = usePorts();
  const [hasFailed, setHasFailed] = useState(false);
  const change = async (keepsValues: boolean): Promise<void> =>
    setHasFailed(!(await changeSettings(ports, { keepsValues })));
  return (
    <Stack gap={1}>
      <Switch
        isOn={isOn}
        onChange={(next) => void change(next)}
        description={t('rules.keepValuesHelp')}
      >
        {t('rules.keepValues')}
      </Switch>
      {hasFailed ? <Text tone="bad">{t('settings.notSaved')}</Text> : null}
    </Stack>
  );
};
