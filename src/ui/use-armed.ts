import { useEffect, useState } from 'react';

/** How long an answer ignores input after what it answers has changed. */
const armAfterMs = 600;

/**
 * True once `key` has stood still for 600 ms; false from the very render in which it changes.
 *
 * @param key everything the answer depends on, as one string: screen, fields, card, status
 */
export function useArmed(key: string): boolean {
  const [armedKey, setArmedKey] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => {
      setArmedKey(key);
    }, armAfterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [key]);
  return armedKey === key;
}
