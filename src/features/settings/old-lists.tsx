import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vaultSizesQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { t } from '../../words/words';

/** Status lists that are too old to say anything: their bytes can go. */
export const OldLists = ({ count }: { readonly count: number }) => {
  const ports = usePorts();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<'none' | 'failed' | number>('none');
  const remove = async (): Promise<void> => {
    const removed = await ports.vault.forgetOldLists();
    setOutcome(removed.ok ? removed.value.count : 'failed');
    await client.invalidateQueries({ queryKey: vaultSizesQuery(ports).queryKey });
  };
  return (
    <Stack gap={2} align="start">
      <SectionTitle size="s">{t('storage.oldLists')}</SectionTitle>
      <Text>{t('storage.oldListsHelp')}</Text>
      {count === 0 ? (
        <Text tone="quiet">{t('storage.noOldLists')}</Text>
      ) : (
        <Button variant="outline" icon="trash" onPress={() => void remove()}>
          {t('storage.deleteOldLists', { n: count })}
        </Button>
      )}
      <div role="status">
        {typeof outcome === 'number' ? (
          <Text tone="ok">{t('storage.oldListsDeleted', { n: outcome })}</Text>
        ) : null}
        {outcome === 'failed' ? <Text tone="bad">{t('settings.notSaved')}</Text> : null}
      </div>
    </Stack>
  );
};
