import { create } from 'zustand';
import { dropNotice, raiseNotice } from './notices';
import { sessionStore } from './session';

/** What the browser refused to store, as long as something can be done about it (SCREENS 8, M-WRITE). */
export interface Unsaved {
  /** Does it again; null where that cannot help or is not safe to do twice. */
  readonly tryAgain: (() => Promise<unknown>) | null;
  /** The screen that says it by itself: no bar there. */
  readonly screen: string | null;
  /** Another window wrote in between: this one has to be opened again before anything can be stored. */
  readonly isOvertaken: boolean;
}

interface UnsavedState {
  readonly unsaved: Unsaved | null;
}

export const unsavedStore = create<UnsavedState>()(() => ({ unsaved: null }));

/** Raises the bar of a failed write; the newest failure is the one it speaks of. */
export const holdUnsaved = (unsaved: Unsaved): void => {
  unsavedStore.setState({ unsaved });
  raiseNotice('write-failed');
};

/** It was stored after all, or the person let it go. */
export const dropUnsaved = (): void => {
  unsavedStore.setState({ unsaved: null });
  dropNotice('write-failed');
};

// What could not be stored is gone with the keys: the bar would promise what nobody can do any more.
sessionStore.subscribe(({ at }) => {
  if (at !== 'open' && unsavedStore.getState().unsaved !== null) dropUnsaved();
});
