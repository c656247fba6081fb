/** Calls for keys that may come many at a time. */
export interface Bursts<Key> {
  readonly say: (key: Key) => void;
  /** Forgets what was still to be said. */
  readonly clear: () => void;
}

/**
 * Lets the first call for a key through at once, and whatever follows within `quietMs` as one call at its end: what
 * is read again for each would otherwise be read as often as a burst has changes.
 */
export const mergeBursts = <Key>(act: (key: Key) => void, quietMs: number): Bursts<Key> => {
  const waiting = new Map<Key, { isDue: boolean; readonly timer: ReturnType<typeof setTimeout> }>();
  const say = (key: Key): void => {
    const burst = waiting.get(key);
    if (burst !== undefined) {
      burst.isDue = true;
      return;
    }
    act(key);
    const timer = setTimeout(() => {
      const isDue = waiting.get(key)?.isDue === true;
      waiting.delete(key);
      if (isDue) say(key);
    }, quietMs);
    waiting.set(key, { isDue: false, timer });
  };
  const clear = (): void => {
    for (const { timer } of waiting.values()) clearTimeout(timer);
    waiting.clear();
  };
  return { say, clear };
};
