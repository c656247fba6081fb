// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../core/kernel/result';
import type { Ports } from '../../ports';
import type { Entry } from '../../ports/activity';
import { PortsProvider } from '../../state/ports';
import { createQueryClient } from '../../state/queries';
import { sharedEntry, sharedFields } from '../../testing/build-entry';
import { NavigateContext } from '../../ui/link';
import { noFilter } from './activity-filter';
import { activityStore } from './activity-store';
import { ActivityScreen } from './activity-screen';

let root: Root;
let place: HTMLElement;

const portsWith = (entries: readonly Entry[]): Ports =>
  ({
    clock: { now: () => 1_790_000_000 },
    vault: {
      activity: async () => ok(entries),
      trustLists: async () => ok([]),
    },
  }) as unknown as Ports; // what this screen asks for

const show = async (
  entries: readonly Entry[],
  view: 'organisations' | 'timeline' = 'organisations',
) => {
  await act(async () => {
    root.render(
      <PortsProvider value={portsWith(entries)}>
        <QueryClientProvider client={createQueryClient()}>
          <NavigateContext value={() => undefined}>
            <ActivityScreen view={view} />
          </NavigateContext>
        </QueryClientProvider>
      </PortsProvider>,
    );
  });
  // react-query tells its readers in a task of its own.
  await act(async () => {
    await new Promise((later) => setTimeout(later, 20));
  });
};

const answers = (count: number): readonly Entry[] =>
  Array.from({ length: count }, (_, n) =>
    sharedEntry({
      id: String(n),
      at: count - n,
      to: `Organisation ${String(n)}`,
      cards: [sharedFields(['age_over_21'])],
    }),
  );

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  window.matchMedia = (query: string) =>
    ({
      matches: query.includes('60rem'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
  Element.prototype.scrollIntoView = () => undefined;
  activityStore.setState(noFilter);
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

describe('Activity', () => {
  it('says that nothing has left when nothing has', async () => {
    await show([]);
    expect(place.textContent).toContain('Nothing has left this wallet');
    expect(place.querySelector('table')).toBeNull();
  });

  it('is a grid whose rows know their place in the whole, and draws only some of 10,000', async () => {
    await show(answers(10_000));
    const table = place.querySelector('table');
    expect(table?.getAttribute('aria-rowcount')).toBe('10001');
    expect(table?.querySelectorAll('thead th[scope="col"]')).toHaveLength(2);
    const rows = place.querySelectorAll('tbody tr[data-row]');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(200);
    expect(rows[0]?.getAttribute('aria-rowindex')).toBe('2');
    expect(rows[0]?.querySelector('th[scope="row"]')?.textContent).toContain('Organisation 0');
    expect(place.textContent).toContain('10,000 organisations received something');
  });

  it('draws only some of 10,000 lines in time', async () => {
    await show(answers(10_000), 'timeline');
    const lines = place.querySelectorAll('ul[aria-label="Timeline"] > li');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThan(200);
    expect(lines[0]?.getAttribute('aria-setsize')).toBe('10000');
  });

  it('counts nothing that never left', async () => {
    const cards = [sharedFields(['age_over_21'])];
    const failed = sharedEntry({ id: 'x', at: 1, to: 'Nobody', cards, outcome: 'not-sent' });
    await show([...answers(1), failed]);
    expect(place.querySelectorAll('tbody tr[data-row]')).toHaveLength(1);
    expect(place.textContent).not.toContain('Nobody');
  });

  it('says so when nothing answers the search, and clears it', async () => {
    await show(answers(2));
    await act(async () => activityStore.setState({ text: 'xyz' }));
    expect(place.textContent).toContain('Nothing matches');
    const clear = [...place.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Clear filters',
    );
    await act(async () => clear?.click());
    expect(place.querySelectorAll('tbody tr[data-row]')).toHaveLength(2);
  });

  it('has one Tab stop in the grid, and arrows move it', async () => {
    await show(answers(3));
    const stops = () => place.querySelectorAll('tbody [tabindex="0"]');
    expect(stops()).toHaveLength(1);
    const first = place.querySelector<HTMLElement>('tbody a');
    await act(async () => first?.focus());
    await act(async () => {
      first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    });
    expect(document.activeElement?.tagName).toBe('TD');
    expect(stops()).toHaveLength(1);
  });
});
