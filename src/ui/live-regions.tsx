import { useSyncExternalStore } from 'react';
import { announcer } from './announcer';

/** The two live regions of the app; both stand in the shell from the start. */
export function LiveRegions() {
  const polite = useSyncExternalStore(announcer.subscribe, () => announcer.current('polite'));
  const assertive = useSyncExternalStore(announcer.subscribe, () => announcer.current('assertive'));
  return (
    <div className="visually-hidden">
      <div aria-live="polite" aria-atomic="true">
        {polite}
      </div>
      <div aria-live="assertive" aria-atomic="true">
        {assertive}
      </div>
    </div>
  );
}
