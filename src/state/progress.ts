import { create } from 'zustand';
import type { Ports } from '../ports';

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How far the vault is with something that takes long; null while nothing does. */
export const progressStore = create<{ readonly progress: Progress | null }>()(() => ({
  progress: null,
}));

/** What is over sooner needs no bar (SCREENS 3.1, Loading), in milliseconds. */
const soonMs = 300;

let begunAt: number | null = null;

/** It is over, however it ended; called by whoever asked for it. */
export const endProgress = (): void => {
  begunAt = null;
  progressStore.setState({ progress: null });
};

/** Keeps it true while the vault says how far it is. */
export const followProgress = ({ vault, stopwatch }: Pick<Ports, 'vault' | 'stopwatch'>): void => {
  vault.subscribe((change) => {
    if (change.kind === 'locked') endProgress();
    if (change.kind !== 'progress') return;
    const { done, total } = change;
    begunAt ??= stopwatch.ms();
    if (stopwatch.ms() - begunAt >= soonMs) progressStore.setState({ progress: { done, total } });
  });
};
