import { useState } from 'react';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Row, Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

type Told = { readonly at: 'nothing' | 'failed' } | { readonly at: 'done'; readonly cards: number };

/** What can be done about records and index while the wallet is open. */
export const Repair = ({ onDone }: { readonly onDone: () => void }) => {
  const { vault } = usePorts();
  const [isBusy, setIsBusy] = useState(false);
  const [told, setTold] = useState<Told>({ at: 'nothing' });
  const repair = async (): Promise<void> => {
    setIsBusy(true);
    const repaired = await vault.repairIndex();
    setIsBusy(false);
    setTold(repaired.ok ? { at: 'done', cards: repaired.value.cards } : { at: 'failed' });
    onDone();
  };
  const compare = async (): Promise<void> => {
    setIsBusy(true);
    await vault.scrub();
    setIsBusy(false);
    onDone();
  };
  return (
    <Stack gap={2}>
      <Row gap={3} wrap>
        <Button isBusy={isBusy} onPress={() => void compare()}>
          {t('health.compare')}
        </Button>
        <Button isBusy={isBusy} onPress={() => void repair()}>
          {t('health.repairIndex')}
        </Button>
      </Row>
      <div role="status">
        {told.at === 'nothing' ? null : (
          <Text size="small">
            {told.at === 'done'
              ? t('health.indexRepaired', { n: told.cards })
              : t('health.indexNotRepaired')}
          </Text>
        )}
      </div>
    </Stack>
  );
};
