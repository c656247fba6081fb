import { useCallback, useEffect, useRef, useState } from 'react';

export interface RowHeights {
  /** Measured heights by row key, in CSS pixels. */
  readonly heights: ReadonlyMap<string, number>;
  /** Changes when a height has changed. */
  readonly version: number;
  /** Ref for each row; the row names itself in `data-key`. */
  readonly observe: (row: HTMLElement | null) => (() => void) | undefined;
}

/** Measures the rows that are in the page, with one observer for all of them. */
export function useRowHeights(): RowHeights {
  const [heights] = useState(() => new Map<string, number>());
  const [version, setVersion] = useState(0);
  const observer = useRef<ResizeObserver>(undefined);

  const observe = useCallback(
    (row: HTMLElement | null) => {
      if (row === null) return undefined;
      observer.current ??= new ResizeObserver((entries) => {
        let hasChanged = false;
        for (const { target, borderBoxSize } of entries) {
          const key = target.getAttribute('data-key');
          const height = borderBoxSize[0]?.blockSize;
          // A row on its way out reports no height.
          if (key === null || height === undefined || height === 0) continue;
          if (heights.get(key) === height) continue;
          heights.set(key, height);
          hasChanged = true;
        }
        if (hasChanged) setVersion((last) => last + 1);
      });
      observer.current.observe(row);
      return () => {
        observer.current?.unobserve(row);
      };
    },
    [heights],
  );

  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = undefined;
    },
    [],
  );
  return { heights, version, observe };
}
