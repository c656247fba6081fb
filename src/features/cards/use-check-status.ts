import { useState } from 'react';
import { usePorts } from '../../state/ports';
import { announce } from '../../ui/announcer';
import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';
import { checkAllLists } from './start';

/** "Check now" for one card, said when done; null for a card without a list. */
export const useCheckStatus = ({
  credential,
}: CardView): { readonly isBusy: boolean; readonly check: () => void } | null => {
  const ports = usePorts();
  const [isBusy, setIsBusy] = useState(false);
  if (credential.status.length === 0) return null;
  const check = async (): Promise<void> => {
    setIsBusy(true);
    const isRead = await checkAllLists(ports, credential.status);
    setIsBusy(false);
    announce(t(isRead ? 'check.done' : 'check.failed'), 'polite');
  };
  return { isBusy, check: () => void check() };
};
