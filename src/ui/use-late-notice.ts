import type { RefObject } from 'react';
import { useEffect } from 'react';

/**
 * Marks a bar that comes while its screen already stands. It then takes its place at the end of the screen (screen.css),
 * where it pushes nothing away from under a finger; on the next screen it stands under the top bar.
 */
export const useLateNotice = (notice: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const place = notice.current;
    if (place === null) return undefined;
    let wasThere = place.childElementCount > 0;
    const observer = new MutationObserver(() => {
      const isThere = place.childElementCount > 0;
      if (!isThere) delete place.dataset['late'];
      else if (!wasThere) place.dataset['late'] = '';
      wasThere = isThere;
    });
    observer.observe(place, { childList: true });
    return () => observer.disconnect();
  }, [notice]);
};
