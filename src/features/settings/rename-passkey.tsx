import { useState, type SyntheticEvent } from 'react';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { TextField } from '../../ui/text-field';
import { t } from '../../words/words';
import { slotMessages } from './messages';
import { SlotDialog } from './slot-dialog';

interface RenamePasskeyProps {
  readonly slotId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Gives a passkey another name, which is sealed like the one before. */
export const RenamePasskey = ({ slotId, name: before, onClose }: RenamePasskeyProps) => {
  const { vault } = usePorts();
  const [name, setName] = useState(before);
  const [error, setError] = useState<string | null>(null);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    const renamed = await vault.renamePasskey(slotId, name.trim());
    if (renamed.ok) onClose();
    else setError(t(slotMessages[renamed.error.code]));
  };
  return (
    <SlotDialog title={t('security.passkeyRenameTitle')} onClose={onClose}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap={4}>
          <TextField
            label={t('passkey.name')}
            value={name}
            onChange={setName}
            maxLength={60}
            error={error ?? undefined}
            hasFocusFirst
          />
          <Button
            type="submit"
            variant="primary"
            isWide
            blockedBecause={name.trim() === '' ? true : undefined}
          >
            {t('security.passkeySave')}
          </Button>
        </Stack>
      </form>
    </SlotDialog>
  );
};
