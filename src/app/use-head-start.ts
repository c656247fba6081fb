import { useEffect } from 'react';
import { usePorts } from '../state/ports';
import { preloadWallet } from './screens';

/**
 * At the first letter of a secret: starts the threads that will open the wallet, reads its sealed rows and loads the list,
 * which all take longer than opening it. A screen that is only looked at starts nothing.
 */
export const useHeadStart = (isLocked: boolean): void => {
  const { vault } = usePorts();
  useEffect(() => {
    if (!isLocked) return;
    const start = (): void => {
      // Neither has to succeed here: unlocking starts what is missing and says what went wrong.
      void vault.prepare().catch(() => undefined);
      void preloadWallet().catch(() => undefined);
    };
    addEventListener('input', start, { once: true });
    return () => removeEventListener('input', start);
  }, [isLocked, vault]);
};
