import { useEffect } from 'react';

/** Covers the screen while the page is hidden, so that the picture a task switcher keeps shows nothing. */
export function useCoverWhileHidden(): void {
  useEffect(() => {
    const follow = () => {
      document.documentElement.toggleAttribute(
        'data-covered',
        document.visibilityState === 'hidden',
      );
    };
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
    };
  }, []);
}
