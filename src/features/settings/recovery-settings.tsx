import { useState } from 'react';
import { Button } from '../../ui/button';
import { Row, Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { t } from '../../words/words';
import type { SlotView } from '../../ports/vault-slots';
import { NewCode } from './new-code';
import { RemoveSlot } from './remove-slot';
import { TestCode } from './test-code';

/** The recovery code: tested, made anew, taken away. */
export const RecoverySettings = ({ slots }: { readonly slots: readonly SlotView[] }) => {
  const [opened, setOpened] = useState<'test' | 'new' | 'remove' | null>(null);
  const slot = slots.find(({ kind }) => kind === 'recovery-code');
  const close = (): void => setOpened(null);
  return (
    <Stack gap={2} align="start">
      <SectionTitle size="s">{t('security.recovery')}</SectionTitle>
      <Text>{t(slot === undefined ? 'security.recoveryNone' : 'security.recoveryHelp')}</Text>
      <Row gap={3} wrap>
        <Button hasPopup="dialog" onPress={() => setOpened('new')}>
          {t('security.recoveryNew')}
        </Button>
        {slot === undefined ? null : (
          <>
            <Button hasPopup="dialog" onPress={() => setOpened('test')}>
              {t('security.recoveryTest')}
            </Button>
            <Button variant="quiet" hasPopup="dialog" onPress={() => setOpened('remove')}>
              {t('security.recoveryRemove')}
            </Button>
          </>
        )}
      </Row>
      {opened === 'new' ? <NewCode onClose={close} /> : null}
      {opened === 'test' ? <TestCode onClose={close} /> : null}
      {opened === 'remove' && slot !== undefined ? (
        <RemoveSlot
          slotId={slot.id}
          words={{
            title: t('security.recoveryRemoveTitle'),
            help: t('security.recoveryRemoveHelp'),
            yes: t('security.passkeyRemove'),
            done: t('security.recoveryRemoved'),
          }}
          onClose={close}
        />
      ) : null}
    </Stack>
  );
};
