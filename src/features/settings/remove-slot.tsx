import { usePorts } from '../../state/ports';
import { announce } from '../../ui/announcer';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import { slotMessages } from './messages';
import { PermitForm } from './permit-form';
import { SlotDialog } from './slot-dialog';

interface RemoveSlotProps {
  readonly slotId: string;
  readonly words: {
    readonly title: string;
    readonly help: string;
    readonly yes: string;
    readonly done: string;
  };
  readonly onClose: () => void;
}

/** Takes one way to open the wallet away; whether enough is left is for the vault to say. */
export const RemoveSlot = ({ slotId, words, onClose }: RemoveSlotProps) => {
  const { vault } = usePorts();
  const remove = async (): Promise<string | null> => {
    const removed = await vault.removeSlot(slotId);
    if (!removed.ok) return t(slotMessages[removed.error.code]);
    announce(words.done, 'polite');
    onClose();
    return null;
  };
  return (
    <SlotDialog title={words.title} onClose={onClose}>
      <PermitForm submit={{ label: words.yes, variant: 'danger' }} onPermitted={remove}>
        <Text>{words.help}</Text>
      </PermitForm>
    </SlotDialog>
  );
};
