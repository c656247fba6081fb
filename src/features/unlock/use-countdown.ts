import { useEffect, useState } from 'react';

/** Seconds left of a wait, ticking down to zero. */
export const useCountdown = (): {
  readonly seconds: number;
  readonly start: (seconds: number) => void;
} => {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds === 0) return undefined;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1_000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return { seconds, start: setSeconds };
};
