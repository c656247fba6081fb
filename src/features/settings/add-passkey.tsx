import { useState } from 'react';
import { NamePasskey } from '../../display/name-passkey';
import { addPasskey } from '../../flows/passkeys';
import { usePorts } from '../../state/ports';
import { announce } from '../../ui/announcer';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { slotMessages } from './messages';
import { PermitForm } from './permit-form';
import { SlotDialog } from './slot-dialog';

/** Adds a passkey, after a secret was given: one press for each, because browsers ask only right after a press. */
export const AddPasskey = ({ onClose }: { readonly onClose: () => void }) => {
  const ports = usePorts();
  const [isPermitted, setIsPermitted] = useState(false);
  const permit = (): null => {
    setIsPermitted(true);
    return null;
  };
  const add = async (name: string): Promise<string | null> => {
    const added = await addPasskey(ports, name);
    if (!added.ok) return t(slotMessages[added.error.code]);
    announce(t('security.passkeyWasAdded'), 'polite');
    onClose();
    return null;
  };
  return (
    <SlotDialog title={t('passkey.add')} onClose={onClose}>
      {isPermitted ? (
        <NamePasskey onAdd={add} hasFocusFirst />
      ) : (
        <PermitForm submit={{ label: t('security.continue') }} onPermitted={permit}>
          <Text>{t('security.passkeysHelp')}</Text>
        </PermitForm>
      )}
    </SlotDialog>
  );
};
