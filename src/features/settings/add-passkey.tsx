import { useState, type SyntheticEvent } from 'react';
import { addPasskey } from '../../flows/passkeys';
import { usePorts } from '../../state/ports';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { t } from '../../words/words';
import { slotMessages } from './messages';
import { PermitForm } from './permit-form';
import { SlotDialog } from './slot-dialog';

/** Adds a passkey, after a secret was given: one press for each, because browsers ask only right after a press. */
export const AddPasskey = ({ onClose }: { readonly onClose: () => void }) => {
  const [isPermitted, setIsPermitted] = useState(false);
  const permit = (): null => {
    setIsPermitted(true);
    return null;
  };
  return (
    <SlotDialog title={t('passkey.add')} onClose={onClose}>
      {isPermitted ? (
        <NamePasskey onDone={onClose} />
      ) : (
        <PermitForm submit={{ label: t('security.continue') }} onPermitted={permit}>
          <Text>{t('security.passkeysHelp')}</Text>
        </PermitForm>
      )}
    </SlotDialog>
  );
};

const NamePasskey = ({ onDone }: { readonly onDone: () => void }) => {
  const ports = usePorts();
  const [name, setName] = useState(t('passkey.usualName'));
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const add = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const added = await addPasskey(ports, name.trim() === '' ? t('passkey.usualName') : name);
    setIsBusy(false);
    if (!added.ok) return setError(t(slotMessages[added.error.code]));
    announce(t('security.passkeyWasAdded'), 'polite');
    onDone();
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <Stack gap={4}>
        <TextField
          label={t('passkey.name')}
          value={name}
          onChange={setName}
          maxLength={60}
          error={error ?? undefined}
          hasFocusFirst
        />
        <Button type="submit" variant="primary" isWide isBusy={isBusy}>
          {t(isBusy ? 'passkey.working' : 'passkey.add')}
        </Button>
      </Stack>
    </form>
  );
};
