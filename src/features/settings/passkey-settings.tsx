import { useState } from 'react';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { Row, Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { t } from '../../words/words';
import type { SlotView } from '../../ports/vault-slots';
import { AddPasskey } from './add-passkey';
import { PasskeyRow } from './passkey-row';

/** The passkeys that open the wallet, each with its test, its name and its end. */
export const PasskeySettings = ({ slots }: { readonly slots: readonly SlotView[] }) => {
  const { passkeys } = usePorts();
  const [isAdding, setIsAdding] = useState(false);
  const rows = slots.flatMap((slot) =>
    slot.kind === 'passkey' ? [<PasskeyRow key={slot.id} slot={slot} />] : [],
  );
  return (
    <Stack gap={2}>
      <SectionTitle size="s">{t('security.passkeys')}</SectionTitle>
      <Text>{t(passkeys.isAvailable() ? 'security.passkeysHelp' : 'security.passkeysNone')}</Text>
      {rows.length === 0 ? null : (
        <Sheet isPadded>
          <Stack as="ul" gap={3} label={t('security.passkeys')}>
            {rows}
          </Stack>
        </Sheet>
      )}
      {passkeys.isAvailable() ? (
        <Row>
          <Button icon="plus" hasPopup="dialog" onPress={() => setIsAdding(true)}>
            {t('passkey.add')}
          </Button>
        </Row>
      ) : null}
      {isAdding ? <AddPasskey onClose={() => setIsAdding(false)} /> : null}
    </Stack>
  );
};
