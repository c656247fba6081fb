import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { RowOffsets } from './row-offsets';
import type { Viewport } from './use-viewport';

interface KeepPlace {
  readonly offsets: RowOffsets;
  readonly viewport: Viewport;
  readonly version: number;
  /** True while something else decides where to scroll. */
  readonly isHeld: RefObject<boolean>;
}

/** Keeps the row at the top of the view where it is when rows above it turn out taller or shorter. */
export function useKeepPlace({ offsets, viewport, version, isHeld }: KeepPlace): void {
  const last = useRef({ version, row: 0, top: 0 });
  useLayoutEffect(() => {
    const { row, top, version: before } = last.current;
    const moved = offsets.top(row) - top;
    if (version !== before && moved !== 0 && !isHeld.current) viewport.scrollBy(moved);
    const now = offsets.at(viewport.scrolled);
    last.current = { version, row: now, top: offsets.top(now) };
  }, [offsets, viewport, version, isHeld]);
}
