import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import type { Restored } from '../../ports/vault-backup';
import { BoundCards } from './bound-cards';

/** What came back. */
export const RestoreDone = ({
  restored,
  onDone,
}: {
  readonly restored: Restored;
  readonly onDone: () => void;
}) => (
  <Stack gap={4}>
    <Band tone="ok" role="status" title={t('backup.done.cards', { n: restored.cards })}>
      {t('backup.done.entries', { n: restored.entries })}
    </Band>
    {restored.changed === 0 ? null : (
      <Text>{t('backup.done.changed', { n: restored.changed })}</Text>
    )}
    <BoundCards cards={restored.deviceBound} canGetAgain />
    <Button variant="primary" isWide onPress={onDone}>
      {t('backup.done.toWallet')}
    </Button>
  </Stack>
);
