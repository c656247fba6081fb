import { create } from 'zustand';
import type { OpenedBackup } from '../flows/back-up';
import { sessionStore } from './session';

/** Where a person is who opens a backup in a browser without an open wallet (S01, S02). Memory only. */
export type RestoreStage =
  | { readonly at: 'idle' }
  /** Choosing the file and typing what opens it. */
  | { readonly at: 'choosing' }
  | { readonly at: 'opened'; readonly backup: OpenedBackup }
  /** The ordinary making of a wallet: a new root, a new recovery code. */
  | { readonly at: 'making'; readonly backup: OpenedBackup }
  | { readonly at: 'merging'; readonly backup: OpenedBackup };

export const restoreStore = create<RestoreStage>()(() => ({ at: 'idle' }));

export const setRestoreStage = (stage: RestoreStage): void => restoreStore.setState(stage, true);

/** Begins it; called by "Open a backup". */
export const startRestoring = (): void => setRestoreStage({ at: 'choosing' });

// An opened backup is gone with the keys of the wallet that was made for it.
sessionStore.subscribe(({ at }, before) => {
  if (before.at === 'open' && at !== 'open') setRestoreStage({ at: 'idle' });
});
