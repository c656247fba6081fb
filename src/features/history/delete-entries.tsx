import { useState } from 'react';
import type { EntryId } from '../../ports/activity';
import { usePorts } from '../../state/ports';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Row, Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import { t } from '../../words/words';

interface DeleteEntriesProps {
  readonly ids: readonly EntryId[];
  readonly onDeleted?: (() => void) | undefined;
}

/** More than this is not deleted by one press more. */
const typedPast = 10;

/** Deletes entries after saying what is lost with them: the proof of what was sent. */
export const DeleteEntries = ({ ids, onDeleted }: DeleteEntriesProps) => {
  const ports = usePorts();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [hasFailed, setHasFailed] = useState(false);
  const needsWord = ids.length > typedPast;
  const isTyped = !needsWord || typed.trim() === t('deleteEntries.word');

  const close = (): void => {
    setIsOpen(false);
    setTyped('');
    setHasFailed(false);
  };
  const remove = async (): Promise<void> => {
    const removed = await ports.vault.forgetEntries(ids);
    if (!removed.ok) return setHasFailed(true);
    announce(t('deleteEntries.done', { n: ids.length }), 'polite');
    close();
    onDeleted?.();
  };
  return (
    <>
      <Button variant="quiet" icon="trash" hasPopup="dialog" onPress={() => setIsOpen(true)}>
        {t('deleteEntries.open', { n: ids.length })}
      </Button>
      <Dialog
        role="alertdialog"
        isOpen={isOpen}
        onClose={close}
        title={t('deleteEntries.title', { n: ids.length })}
        footer={
          <Row gap={3} wrap>
            <Button variant="outline" onPress={close}>
              {t('deleteEntries.keep')}
            </Button>
            <Button
              variant="danger"
              blockedBecause={isTyped ? undefined : t('deleteEntries.type')}
              onPress={() => void remove()}
            >
              {t('deleteEntries.yes')}
            </Button>
          </Row>
        }
      >
        <Stack gap={3}>
          <Text>{t('deleteEntries.proof')}</Text>
          <Text>{t('deleteEntries.knows')}</Text>
          {needsWord ? (
            <TextField label={t('deleteEntries.type')} value={typed} onChange={setTyped} />
          ) : null}
          {hasFailed ? (
            <Text tone="bad" role="alert">
              {t('settings.notSaved')}
            </Text>
          ) : null}
        </Stack>
      </Dialog>
    </>
  );
};
