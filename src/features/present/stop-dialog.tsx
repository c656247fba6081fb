import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Row } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

interface StopDialogProps {
  readonly onKeepReading: () => void;
  readonly onStop: () => void;
}

/** Esc asks before it stops; nothing was sent either way. */
export function StopDialog({ onKeepReading, onStop }: StopDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={onKeepReading}
      role="alertdialog"
      title={t('present.stop-question')}
      footer={
        <Row gap={3} wrap>
          <Button onPress={onKeepReading}>{t('present.keep-reading')}</Button>
          <Button onPress={onStop}>{t('present.stop')}</Button>
        </Row>
      }
    >
      <Text>{t('present.nothing-was-sent')}</Text>
    </Dialog>
  );
}
