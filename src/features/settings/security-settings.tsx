import { useQuery } from '@tanstack/react-query';
import { slotsQuery } from '../../state/queries';
import { lockEverywhere } from '../../state/session-control';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Skeleton } from '../../ui/skeleton';
import { Stack } from '../../ui/stack';
import { t } from '../../words/words';
import type { Settings } from '../../ports/settings';
import { AskAgain } from './ask-again';
import { ChangePassphrase } from './change-passphrase';
import { ChoiceSetting } from './choice-setting';
import { EraseWallet } from './erase-wallet';
import { PasskeySettings } from './passkey-settings';
import { RecoverySettings } from './recovery-settings';
import { SeenSettings } from './seen-settings';

const minutes = [1, 5, 15, 60] as const;

/** What guards the wallet, and how to end it. */
export const SecuritySettings = ({ settings }: { readonly settings: Settings }) => {
  const ports = usePorts();
  const slots = useQuery(slotsQuery(ports));
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
      <ChoiceSetting
        name="coverValues"
        legend={t('security.cover')}
        help={t('security.coverHelp')}
        value={settings.coverValues}
        options={[
          { value: 'on', label: t('security.coverOn') },
          { value: 'off', label: t('security.coverOff') },
        ]}
      />
      <AskAgain value={settings.askBeforeSharing} />
      <ChangePassphrase />
      {slots.data?.ok ? (
        <>
          <RecoverySettings slots={slots.data.value} />
          <PasskeySettings slots={slots.data.value} />
          <SeenSettings />
        </>
      ) : (
        <Skeleton kind="panel" count={2} label={t('settings.loading')} />
      )}
      <EraseWallet />
    </Stack>
  );
};
