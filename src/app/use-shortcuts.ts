import { useEffect } from 'react';
import { mannersStore } from '../state/manners';

export interface Shortcuts {
  readonly onLock: () => void;
  /** To the search of the list, from any other screen; the list takes the keys itself while it is there. */
  readonly onSearch: () => void;
  readonly onList: () => void;
}

/** Keys that work on every screen: Ctrl or ⌘ with Shift and L locks, with K searches; `?` lists them all. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const { onLock, onSearch, onList } = shortcuts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted = event.defaultPrevented ? null : shortcutOf(event);
      if (wanted === null) return;
      event.preventDefault();
      ({ lock: onLock, search: onSearch, list: onList })[wanted]();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [onLock, onSearch, onList]);
}

const shortcutOf = (event: KeyboardEvent): 'lock' | 'search' | 'list' | null => {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (event.shiftKey) return key === 'l' ? 'lock' : null;
    return key === 'k' ? 'search' : null;
  }
  const isTyping =
    event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  return key === '?' && !isTyping && mannersStore.getState().areSingleKeysOn ? 'list' : null;
};
