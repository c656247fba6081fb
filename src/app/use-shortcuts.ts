import { useEffect } from 'react';

export interface Shortcuts {
  readonly onLock: () => void;
}

/** Keys that work on every screen: Ctrl or ⌘ with Shift and L locks. */
export function useShortcuts({ onLock }: Shortcuts): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey;
      if (!isCommand || !event.shiftKey || event.key.toLowerCase() !== 'l') return;
      event.preventDefault();
      onLock();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [onLock]);
}
