import { useEffect, useState } from 'react';
import { usePorts } from '../../state/ports';
import type { PasskeyAsk } from '../../ports/passkeys';

/** Long enough for the screen to be there first, in milliseconds. */
const afterPaintMs = 150;

/**
 * The passkeys that open this wallet, asked for once the screen stands: only the vault's thread may open its database.
 */
export const usePasskeys = (): readonly PasskeyAsk[] => {
  const { vault, passkeys } = usePorts();
  const [asks, setAsks] = useState<readonly PasskeyAsk[]>([]);
  useEffect(() => {
    if (!passkeys.isAvailable()) return undefined;
    let isGone = false;
    const timer = setTimeout(() => {
      // Without an answer there is no button; the passphrase opens as ever.
      vault.passkeys().then(
        (found) => {
          if (!isGone) setAsks(found);
        },
        () => undefined,
      );
    }, afterPaintMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [vault, passkeys]);
  return asks;
};
