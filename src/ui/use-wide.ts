import { useSyncExternalStore } from 'react';

const desktop = '(min-width: 60rem)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(desktop);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

/** True from 960 px on, where list and detail, form and sentence stand side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(desktop).matches);
}
