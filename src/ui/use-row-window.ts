import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';
import { useViewport } from './use-viewport';

export interface RowWindow {
  /** Rows to draw, in order; where a number is skipped a gap stands for the rows between. */
  readonly shown: readonly number[];
  /** Of one row, in CSS pixels; every row is as tall as the first. */
  readonly rowHeight: number;
  /** Whole rows in view. */
  readonly page: number;
  /** Brings a row into view, wherever it is. */
  readonly reveal: (row: number) => void;
}

export interface RowWindowOptions {
  readonly count: number;
  /** In CSS pixels, until a row was measured. */
  readonly estimate: number;
  /** A row that stays drawn, because focus may be in it. */
  readonly keep: number;
  /** Draw every row: the page is being printed, or there are few. */
  readonly isWhole: boolean;
}

/** Kept ready above and below, in CSS pixels. */
const margin = 600;

/** Which rows of a long table are worth drawing, for rows of one height. */
export function useRowWindow(
  body: RefObject<HTMLElement | null>,
  { count, estimate, keep, isWhole }: RowWindowOptions,
): RowWindow {
  const [rowHeight, setRowHeight] = useState(estimate);
  const viewport = useViewport(body, true);

  useLayoutEffect(() => {
    const height = body.current?.querySelector('[data-row]')?.getBoundingClientRect().height ?? 0;
    if (height > 0) setRowHeight(height);
  }, [body, viewport.height]);

  const rowAt = (offset: number): number =>
    Math.min(count - 1, Math.max(0, Math.floor(offset / rowHeight)));
  const first = isWhole ? 0 : rowAt(viewport.scrolled - margin);
  const last = isWhole ? count - 1 : rowAt(viewport.scrolled + viewport.height + margin);
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (keep >= 0 && keep < first) shown.unshift(keep);
  if (keep > last && keep < count) shown.push(keep);

  return {
    shown,
    rowHeight,
    page: Math.max(1, Math.floor(viewport.height / rowHeight) - 2),
    reveal: (row) => {
      const start = row * rowHeight - viewport.scrolled;
      const isInView = start >= 0 && start + rowHeight <= viewport.height;
      if (!isInView) viewport.scrollBy(start - viewport.height / 2);
    },
  };
}
