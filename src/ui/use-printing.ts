import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia('print');
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

/** True while the page is laid out for paper; React draws such a change before the browser goes on. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia('print').matches);
}
