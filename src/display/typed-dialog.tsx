import { useState, type ReactNode } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Row, Stack } from '../ui/stack';
import { TextField } from '../ui/text-field';

interface TypedDialogProps {
  readonly role?: 'alertdialog';
  readonly title: string;
  /** What will be gone. */
  readonly children: ReactNode;
  readonly word: string;
  /** Says which word to type. */
  readonly label: string;
  readonly no: string;
  readonly yes: string;
  /** Called once the word stands there; what it answers is an error in words, or null. */
  readonly onYes: () => Promise<string | null> | null;
  readonly onClose: () => void;
}

/** Asks for a word to be typed before something is done that nobody can take back. */
export const TypedDialog = ({
  children,
  word,
  label,
  no,
  yes,
  onYes,
  onClose,
  ...dialog
}: TypedDialogProps) => {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const isTyped = typed.trim() === word;
  const act = async (): Promise<void> => {
    if (isTyped) setError(await onYes());
  };
  return (
    <Dialog
      {...dialog}
      isOpen
      onClose={onClose}
      footer={
        <Row gap={3} wrap>
          <Button variant="outline" onPress={onClose}>
            {no}
          </Button>
          <Button
            variant="danger"
            blockedBecause={isTyped ? undefined : label}
            onPress={() => void act()}
          >
            {yes}
          </Button>
        </Row>
      }
    >
      <Stack gap={3}>
        {children}
        <TextField
          label={label}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          error={error ?? undefined}
        />
      </Stack>
    </Dialog>
  );
};
