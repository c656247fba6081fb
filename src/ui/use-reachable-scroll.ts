import type { RefObject } from 'react';
import { useEffect } from 'react';

const pressable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Lets the keyboard scroll a region that holds nothing to move to: not every browser does so by itself. */
export function useReachableScroll(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = region.current;
    if (element === null) return;
    const isStuck =
      element.scrollHeight > element.clientHeight && element.querySelector(pressable) === null;
    if (isStuck) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  });
}
