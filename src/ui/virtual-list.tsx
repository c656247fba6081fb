import type { KeyboardEvent, ReactNode } from 'react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createTypeAhead, rowForKey } from './list-keys';
import { rowOffsets } from './row-offsets';
import { useKeepPlace } from './use-keep-place';
import { usePrinting } from './use-printing';
import { useRowHeights } from './use-row-heights';
import { useViewport } from './use-viewport';

export interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly renderItem: (item: Item, index: number) => ReactNode;
  /** Height of a usual row, in CSS pixels. */
  readonly estimate: number;
  /** Between rows, in CSS pixels. */
  readonly gap?: number | undefined;
  /** What type-ahead compares, usually the title. */
  readonly textOf?: ((item: Item) => string) | undefined;
}

/** Past this many rows only those in view, and a few around them, are in the page. */
const virtualPast = 60;
/** Kept ready above and below, in CSS pixels. */
const margin = 600;

/**
 * A list of any length. It takes one Tab stop: arrows, Home, End, Page keys and first letters move
 * between the first link or button of each row. Every row knows its place in the whole.
 */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, keyOf, renderItem, estimate, gap = 12, textOf } = props;
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState(0);
  const wantsFocus = useRef(false);
  // The row a key led to stays in view while the rows above it are still being measured.
  const isFollowing = useRef(false);
  const isPrinting = usePrinting();
  // On paper every row is there.
  const isVirtual = items.length > virtualPast && !isPrinting;
  const viewport = useViewport(list, isVirtual);
  const { heights, version, observe } = useRowHeights();
  const current = Math.min(stop, items.length - 1);

  const offsets = useMemo(() => {
    const heightOf = (index: number) => {
      const item = items[index];
      return (item === undefined ? undefined : heights.get(keyOf(item))) ?? estimate;
    };
    return rowOffsets(isVirtual ? items.length : 0, heightOf, gap);
    // `version` stands for the measured heights, which live outside of React.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [items, estimate, gap, isVirtual, version]);

  const first = isVirtual ? offsets.at(viewport.scrolled - margin) : 0;
  const last = isVirtual
    ? offsets.at(viewport.scrolled + viewport.height + margin)
    : items.length - 1;
  const shown = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  // The row with the Tab stop stays in the page, or focus would fall out of the list.
  if (current >= 0 && (current < first || current > last)) shown.push(current);

  useLayoutEffect(() => {
    for (const row of list.current?.children ?? []) {
      const target = row.querySelector<HTMLElement>('a, button');
      const isStop = row.getAttribute('data-index') === String(current);
      if (target) target.tabIndex = isStop ? 0 : -1;
      if (!isStop) continue;
      if (wantsFocus.current) target?.focus({ preventScroll: true });
      if (isFollowing.current) row.scrollIntoView({ block: 'nearest' });
      wantsFocus.current = false;
    }
  });

  useKeepPlace({ offsets, viewport, version, isHeld: isFollowing });

  const typeAhead = useRef(
    createTypeAhead(
      () => 0,
      () => '',
      () => 0,
    ),
  );
  useLayoutEffect(() => {
    const beginning = (index: number) => {
      const item = items[index];
      return item === undefined || textOf === undefined ? '' : textOf(item);
    };
    typeAhead.current = createTypeAhead(
      () => items.length,
      beginning,
      () => performance.now(),
    );
  }, [items, textOf]);

  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || items.length === 0) return;
    const page = Math.max(1, Math.floor(viewport.height / (estimate + gap)));
    const isLetter = event.key.length === 1 && event.key !== ' ' && textOf !== undefined;
    const next = isLetter
      ? typeAhead.current.type(event.key, current)
      : rowForKey(event.key, { index: current, count: items.length, page });
    if (next === undefined) return;
    event.preventDefault();
    if (isVirtual && (next < first || next > last)) {
      viewport.scrollBy(offsets.top(next) - viewport.scrolled - viewport.height / 2);
    }
    wantsFocus.current = true;
    isFollowing.current = true;
    setStop(next);
  };

  const letGo = () => {
    isFollowing.current = false;
  };
  const enter = useCallback((target: EventTarget) => {
    const row = (target as Element).closest('[data-index]'); // focus events come from elements
    if (row) setStop(Number(row.getAttribute('data-index')));
  }, []);

  return (
    <ul
      ref={list}
      className={isVirtual ? 'virtual-list' : 'stack'}
      style={isVirtual ? { blockSize: offsets.total } : { gap }}
      aria-label={props.label}
      onKeyDown={keys}
      onWheel={letGo}
      onTouchMove={letGo}
      onPointerDown={letGo}
      onFocus={(event) => {
        enter(event.target);
      }}
    >
      {shown.map((index) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={keyOf(item)}
            ref={isVirtual ? observe : undefined}
            data-key={keyOf(item)}
            data-index={index}
            className={isVirtual ? 'virtual-row' : undefined}
            style={isVirtual ? { transform: `translateY(${offsets.top(index)}px)` } : undefined}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            {renderItem(item, index)}
          </li>
        );
      })}
    </ul>
  );
}
