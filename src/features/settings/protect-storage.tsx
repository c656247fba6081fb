import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askForProtection } from '../../state/follow-storage';
import { storageQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { t } from '../../words/words';

/** Whether the browser may erase the wallet by itself, and asking it not to. Null: it does not say. */
export const ProtectStorage = ({ isProtected }: { readonly isProtected: boolean | null }) => {
  const ports = usePorts();
  const client = useQueryClient();
  const [wasRefused, setWasRefused] = useState(false);
  const ask = async (): Promise<void> => {
    const isGranted = await askForProtection(ports);
    setWasRefused(!isGranted);
    await client.invalidateQueries({ queryKey: storageQuery(ports).queryKey });
  };
  return (
    <Stack gap={2} align="start">
      <SectionTitle size="s">
        {t(isProtected === true ? 'storage.protectedYes' : 'storage.protectedNo')}
      </SectionTitle>
      <Text>{t(isProtected === true ? 'storage.protectedHelp' : 'storage.unprotectedHelp')}</Text>
      {isProtected === true ? null : (
        <Button variant="outline" icon="shield" onPress={() => void ask()}>
          {t('storage.protect')}
        </Button>
      )}
      <div role="status">
        {wasRefused && isProtected !== true ? <Text>{t('storage.refused')}</Text> : null}
      </div>
    </Stack>
  );
};
