import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { askForProtection } from '../../state/follow-storage';
import { usePorts } from '../../state/ports';
import { cardsQuery, settingsQuery, roomQuery } from '../../state/queries';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { t } from '../../words/words';

/**
 * After the first card, and not before, the browser is asked to keep the wallet (SCREENS S01, Primary). On a tap, because
 * some browsers ask the person.
 */
export const KeepIt = () => {
  const ports = usePorts();
  const cards = useQuery(cardsQuery(ports));
  const settings = useQuery(settingsQuery(ports));
  const room = useQuery(roomQuery(ports));
  const [answer, setAnswer] = useState<'none' | 'yes' | 'no'>('none');
  const isFirst = cards.data?.ok === true && cards.data.value.cards.length === 1;
  const wasAsked = !settings.data?.ok || settings.data.value.protectionAskedAt !== null;
  if (answer === 'none' && (!isFirst || wasAsked || room.data?.isProtected !== false)) return null;
  const ask = async (): Promise<void> => setAnswer((await askForProtection(ports)) ? 'yes' : 'no');
  return (
    <Sheet isPadded>
      <Stack gap={2} align="start">
        <SectionTitle size="s">{t('receive.keep-title')}</SectionTitle>
        <div role="status">
          <Text size="small">{t(words[answer])}</Text>
        </div>
        {answer === 'none' && (
          <Button variant="outline" icon="shield" onPress={() => void ask()}>
            {t('storage.protect')}
          </Button>
        )}
      </Stack>
    </Sheet>
  );
};

const words = {
  none: 'storage.unprotectedHelp',
  yes: 'storage.protectedHelp',
  no: 'storage.refused',
} as const;
