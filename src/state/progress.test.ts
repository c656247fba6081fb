import { describe, expect, it } from 'vitest';
import type { VaultChange } from '../ports/vault';
import { fakePorts } from '../testing/fake-ports';
import { endProgress, followProgress, progressStore } from './progress';

const setUp = () => {
  let tell: (change: VaultChange) => void = () => undefined;
  let ms = 0;
  const { vault } = fakePorts({
    vault: {
      subscribe: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
  }).ports;
  followProgress({ vault, stopwatch: { ms: () => ms } });
  return {
    at: (now: number, done: number) => {
      ms = now;
      tell({ kind: 'progress', done, total: 90 });
      return progressStore.getState().progress;
    },
    lock: () => tell({ kind: 'locked' }),
  };
};

describe('work of the vault that takes long', () => {
  it('shows how far it is once it has taken a while, and is over when it is', () => {
    const { at } = setUp();
    expect(at(1_000, 10)).toBeNull();
    expect(at(1_299, 20)).toBeNull();
    expect(at(1_300, 30)).toEqual({ done: 30, total: 90 });
    endProgress();
    expect(progressStore.getState().progress).toBeNull();
    // The next one is measured from its own beginning.
    expect(at(5_000, 10)).toBeNull();
  });

  it('is over with a lock', () => {
    const { at, lock } = setUp();
    at(9_000, 1);
    expect(at(9_900, 2)).not.toBeNull();
    lock();
    expect(progressStore.getState().progress).toBeNull();
  });
});
