import { useState } from 'react';
import { usePorts } from '../../state/ports';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Footer } from '../../ui/footer';
import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';
import { checkAllLists } from './start';

/** What can be done with a card from its foot. */
export const CardActions = ({ view }: { readonly view: CardView }) => {
  const ports = usePorts();
  const [isBusy, setIsBusy] = useState(false);
  if (view.credential.status.length === 0) return null;

  const check = async (): Promise<void> => {
    setIsBusy(true);
    const isRead = await checkAllLists(ports, view.credential.status);
    setIsBusy(false);
    announce(t(isRead ? 'check.done' : 'check.failed'), 'polite');
  };
  return (
    <Footer>
      <Button variant="primary" icon="refresh" isWide isBusy={isBusy} onPress={() => void check()}>
        {t(isBusy ? 'card.checking' : 'card.checkStatus')}
      </Button>
    </Footer>
  );
};
