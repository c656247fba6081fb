import type { Sentinel, Sentinels } from '../sentinels';

/** Sentinels of a test: one place, and a look at it. */
export const createMemorySentinels = (): Sentinels & { seen: Sentinel | null } => {
  const sentinels: Sentinels & { seen: Sentinel | null } = {
    seen: null,
    read: async () => sentinels.seen,
    write: async (sentinel) => {
      sentinels.seen = sentinel;
    },
    erase: async () => {
      sentinels.seen = null;
    },
  };
  return sentinels;
};
