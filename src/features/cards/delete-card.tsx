import { useState } from 'react';
import { forgetCard } from '../../flows/forget';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useNavigate } from '../../ui/link';
import { Row, Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';

/** Deleting asks once and says what it cannot undo. */
export const DeleteCard = ({
  view,
  isOpen,
  onClose,
}: {
  readonly view: CardView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) => {
  const ports = usePorts();
  const navigate = useNavigate();
  const [hasFailed, setHasFailed] = useState(false);

  const confirm = async (): Promise<void> => {
    const gone = await forgetCard(ports, view.summary.id);
    if (gone.ok) navigate('/wallet', { replace: true });
    else setHasFailed(true);
  };

  return (
    <Dialog
      role="alertdialog"
      isOpen={isOpen}
      onClose={onClose}
      title={t('delete.title')}
      footer={
        <Row gap={3} wrap>
          <Button variant="outline" onPress={onClose}>
            {t('delete.keep')}
          </Button>
          <Button variant="danger" onPress={() => void confirm()}>
            {t('delete.yes')}
          </Button>
        </Row>
      }
    >
      <Stack gap={3}>
        <Text>{t('delete.text', { issuer: view.summary.issuer.name })}</Text>
        {hasFailed ? <Text tone="bad">{t('delete.failed')}</Text> : null}
      </Stack>
    </Dialog>
  );
};
