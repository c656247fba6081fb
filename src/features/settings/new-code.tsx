import { useState } from 'react';
import { usePorts } from '../../state/ports';
import { announce } from '../../ui/announcer';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { slotMessages } from './messages';
import { PermitForm } from './permit-form';
import { SlotDialog } from './slot-dialog';
import { WriteCodeDown } from './write-code-down';

/** A new recovery code; the present one opens until the new one was typed back. */
export const NewCode = ({ onClose }: { readonly onClose: () => void }) => {
  const { vault } = usePorts();
  const [code, setCode] = useState<string | null>(null);
  const make = async (): Promise<string | null> => {
    const made = await vault.newRecoveryCode();
    if (!made.ok) return t(slotMessages[made.error.code]);
    setCode(made.value.recoveryCode);
    return null;
  };
  const confirm = async (
    groups: Parameters<typeof vault.confirmRecoveryCode>[0],
  ): Promise<string | null> => {
    const confirmed = await vault.confirmRecoveryCode(groups);
    if (!confirmed.ok) return t(slotMessages[confirmed.error.code]);
    announce(t('security.recoveryDone'), 'polite');
    onClose();
    return null;
  };
  return (
    <SlotDialog title={t('security.recoveryNew')} onClose={onClose}>
      {code === null ? (
        <PermitForm submit={{ label: t('security.continue') }} onPermitted={make}>
          <Text>{t('security.recoveryNewHelp')}</Text>
        </PermitForm>
      ) : (
        <WriteCodeDown code={code} question={t('security.recoveryType')} onTyped={confirm} />
      )}
    </SlotDialog>
  );
};
