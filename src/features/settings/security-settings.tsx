import { lockEverywhere } from '../../state/session-control';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { t } from '../../words/words';
import type { Settings } from '../../ports/settings';
import { ChangePassphrase } from './change-passphrase';
import { ChoiceSetting } from './choice-setting';
import { EraseWallet } from './erase-wallet';

const minutes = [1, 5, 15, 60] as const;

/** What guards the wallet, and how to end it. */
export const SecuritySettings = ({ settings }: { readonly settings: Settings }) => {
  const ports = usePorts();
  return (
    <Stack gap={6}>
      <Button variant="primary" icon="lock" onPress={() => void lockEverywhere(ports)}>
        {t('security.lock')}
      </Button>
      <ChoiceSetting
        name="lockAfterMinutes"
        legend={t('security.autoLock')}
        help={t('security.autoLockHelp')}
        value={settings.lockAfterMinutes}
        options={minutes.map((n) => ({ value: n, label: t('security.minutes', { n }) }))}
      />
      <ChangePassphrase />
      <Stack gap={1}>
        <SectionTitle size="s">{t('security.recovery')}</SectionTitle>
        <Text>{t('security.recoveryHelp')}</Text>
      </Stack>
      <EraseWallet />
    </Stack>
  );
};
