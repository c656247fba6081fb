import { useEffect, useState } from 'react';
import type { EpochSeconds } from '../core/kernel/time';
import { usePorts } from './ports';

/** The present time for display, renewed every half minute: ages and states on screen stay true. */
export const useNow = (): EpochSeconds => {
  const { clock } = usePorts();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 30_000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
};
