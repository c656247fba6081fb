import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

export interface Viewport {
  /** How far the top of the list has gone above the top of what scrolls it, in CSS pixels. */
  readonly scrolled: number;
  readonly height: number;
  /** Moves what scrolls the list, by CSS pixels. */
  readonly scrollBy: (delta: number) => void;
}

const nowhere: Viewport = { scrolled: 0, height: 0, scrollBy: () => undefined };

function scrollParentOf(element: HTMLElement): HTMLElement | undefined {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return undefined;
}

/** Follows how much of an element its scroll container, or the window, shows. */
export function useViewport(element: RefObject<HTMLElement | null>, isOn: boolean): Viewport {
  const [viewport, setViewport] = useState(nowhere);
  useLayoutEffect(() => {
    const list = element.current;
    if (!isOn || list === null) return undefined;
    const parent = scrollParentOf(list);
    const source = parent ?? window;
    const scrollBy = (delta: number) => {
      source.scrollBy(0, delta);
    };
    const read = () => {
      const from = parent?.getBoundingClientRect().top ?? 0;
      const scrolled = from - list.getBoundingClientRect().top;
      const height = parent?.clientHeight ?? window.innerHeight;
      setViewport((last) =>
        last.scrolled === scrolled && last.height === height
          ? last
          : { scrolled, height, scrollBy },
      );
    };
    read();
    const options = { passive: true };
    source.addEventListener('scroll', read, options);
    window.addEventListener('resize', read, options);
    return () => {
      source.removeEventListener('scroll', read);
      window.removeEventListener('resize', read);
    };
  }, [element, isOn]);
  return viewport;
}
