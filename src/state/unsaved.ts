import { create } from 'zustand';
import type { WrittenBackup } from '../ports/vault-backup';
import type { ReceivingId } from '../ports/vault-receiving';
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

/** A card that could not be stored, as a sealed file. */
interface SealedCard extends WrittenBackup {
  readonly receiving: ReceivingId;
}

interface UnsavedState {
  readonly unsaved: Unsaved | null;
  /**
   * It outlives a lock, because nobody reads it without a secret. In this tab alone.
   */
  readonly sealed: SealedCard | null;
}

export const unsavedStore = create<UnsavedState>()(() => ({ unsaved: null, sealed: null }));

/** Raises the bar of a failed write; the newest failure is the one it speaks of. */
export const holdUnsaved = (unsaved: Unsaved): void => {
  unsavedStore.setState({ unsaved });
  raiseNotice('write-failed');
};

/** Keeps the sealed file of a card that is not stored yet. */
export const holdSealed = (sealed: SealedCard): void => {
  if (unsavedStore.getState().unsaved !== null) unsavedStore.setState({ sealed });
};

/** The card of a receive is stored: its file is not needed any more, whichever way it came to be. */
export const dropSealed = (receiving: ReceivingId): void => {
  if (unsavedStore.getState().sealed?.receiving === receiving) dropUnsaved();
};

/** It was stored after all, or the person let it go. */
export const dropUnsaved = (): void => {
  unsavedStore.setState({ unsaved: null, sealed: null });
  dropNotice('write-failed');
};

// What could not be stored is gone with the keys, but for the sealed file of a card: the bar offers that one, before the
// lock and behind it.
sessionStore.subscribe(({ at }) => {
  const { unsaved, sealed } = unsavedStore.getState();
  if (at === 'erased' || (at !== 'open' && unsaved !== null && sealed === null)) dropUnsaved();
  else if (at !== 'open' && unsaved !== null) unsavedStore.setState({ unsaved: null });
});
