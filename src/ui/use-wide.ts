import { useCallback, useSyncExternalStore } from 'react';

/** From 960 px on list and detail, form and sentence stand side by side. */
const desktop = 60;

/** True in a window at least this wide, in rem of the browser's own text size. */
export function useWide(fromRem = desktop): boolean {
  const condition = `(min-width: ${String(fromRem)}rem)`;
  const subscribe = useCallback(
    (listener: () => void) => {
      const query = window.matchMedia(condition);
      query.addEventListener('change', listener);
      return () => {
        query.removeEventListener('change', listener);
      };
    },
    [condition],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(condition).matches);
}
