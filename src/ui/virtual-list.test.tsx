// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VirtualList } from './virtual-list';

/** A browser that can be told to lay the page out for paper. */
const paper = () => {
  const listeners = new Set<() => void>();
  const query = {
    matches: false,
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  return {
    matchMedia: () => query,
    print: (isOn: boolean) => {
      query.matches = isOn;
      for (const listener of listeners) listener();
    },
  };
};

const device = paper();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', device.matchMedia);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      unobserve = vi.fn();
      disconnect = vi.fn();
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a long list', () => {
  it('draws what is in view, each row knowing its place; on paper every row', () => {
    const box = document.createElement('div');
    const root = createRoot(box);
    const items = Array.from({ length: 120 }, (_, n) => `Card ${n}`);
    const rows = () => [...box.querySelectorAll('li')];
    act(() => {
      root.render(
        <VirtualList
          label="Cards"
          items={items}
          keyOf={(item) => item}
          renderItem={(item) => <button>{item}</button>}
          estimate={100}
        />,
      );
    });
    expect(rows().length).toBeLessThan(60);
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('120');
    act(() => device.print(true));
    expect(rows().map((row) => row.textContent)).toEqual(items);
    act(() => device.print(false));
    expect(rows().length).toBeLessThan(60);
    act(() => root.unmount());
  });
});
