// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { initialChoice } from '../../core/presentation/initial-choice';
import type { VerifierTier } from '../../core/policy/party';
import type { Ports } from '../../ports';
import { PortsProvider } from '../../state/ports';
import { setRequestStage, useRequestStage } from '../../state/request-store';
import { NavigateContext } from '../../ui/link';
import { hide } from '../../testing/issue-card';
import { buildCardView, buildReview, reviewTime } from '../../testing/review-builders';
import { ConsentScreen } from './consent-screen';

// jsdom brings a byte array class of its own, and Node's buffers are not instances of it.
vi.hoisted(() => {
  const bytes: unknown = (Object.getPrototypeOf(Buffer.prototype) as object).constructor;
  vi.stubGlobal('Uint8Array', bytes);
});

const id = 'request';

const card = buildCardView({
  id: 'licence',
  name: 'Driving licence',
  issuer: 'Demo Transport Agency',
  claims: {
    age_over_21: hide(true),
    expiry_date: hide('2026-12-10'),
    portrait: hide('data:image/png;base64,iVBORw0KGgoAAAA'),
  },
});

const query = {
  credentials: [
    {
      id: 'q',
      format: 'dc+sd-jwt',
      meta: { vct_values: ['urn:example:card'] },
      claims: [
        { id: 'age', path: ['age_over_21'] },
        { id: 'end', path: ['expiry_date'] },
        { id: 'face', path: ['portrait'] },
      ],
      claim_sets: [
        ['age', 'end'],
        ['age', 'end', 'face'],
      ],
    },
  ],
};

const ports = {
  clock: { now: () => reviewTime },
  pictures: {
    redraw: () => Promise.resolve({ ok: false, error: { code: 'pictures/unreadable' } }),
  },
  vault: { subscribe: () => () => undefined, decline: () => Promise.resolve() },
} as unknown as Ports;

function Here() {
  const stage = useRequestStage(id);
  return stage.at === 'reviewing' ? <ConsentScreen id={id} stage={stage} /> : <p>{stage.at}</p>;
}

let root: Root;
let place: HTMLElement;

const show = (tier: VerifierTier) => {
  const review = buildReview({ query, cards: [card], verifier: { tier } });
  setRequestStage(id, {
    at: 'reviewing',
    review,
    choice: initialChoice(review.plan),
    change: null,
  });
  act(() =>
    root.render(
      <PortsProvider value={ports}>
        <NavigateContext value={() => undefined}>
          <Here />
        </NavigateContext>
      </PortsProvider>,
    ),
  );
};

const button = (name: RegExp): HTMLButtonElement => {
  const found = [...place.querySelectorAll('button')].find((each) =>
    name.test(each.getAttribute('aria-label') ?? each.textContent),
  );
  if (found === undefined) throw new Error(`no button ${String(name)}`);
  return found;
};

const tick = (name: RegExp): HTMLInputElement => {
  const found = [...place.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].find((each) =>
    name.test(each.getAttribute('aria-label') ?? each.closest('label')?.textContent ?? ''),
  );
  if (found === undefined) throw new Error(`no tick ${String(name)}`);
  return found;
};

const press = (element: HTMLElement) => act(() => element.click());
const rest = () =>
  act(() => {
    vi.advanceTimersByTime(700);
  });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  window.matchMedia = () =>
    ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  window.scrollTo = () => undefined;
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.useRealTimers();
});

describe('a request by somebody confirmed', () => {
  it('has what is needed on and locked, and nothing optional on', () => {
    show('confirmed');
    expect(tick(/^Over 21, needed/).checked).toBe(true);
    expect(tick(/^Over 21, needed/).getAttribute('aria-disabled')).toBe('true');
    expect(tick(/^Portrait, optional/).checked).toBe(false);
    expect(button(/^Share/).textContent).toBe('Share 2 fields');
  });

  it('gives both answers the same look', () => {
    show('confirmed');
    expect(button(/^Don't share$/).className).toBe(button(/^Share 2/).className);
  });

  it('answers nothing in the first 600 ms, and after every change', () => {
    show('confirmed');
    press(button(/^Don't share$/));
    expect(place.textContent).not.toBe('done');
    rest();
    press(tick(/^Portrait/));
    press(button(/^Don't share$/));
    expect(place.textContent).not.toBe('done');
    rest();
    press(button(/^Don't share$/));
    expect(place.textContent).toBe('done');
  });

  it('explains and unlocks a needed row, then says what leaving it out means (M-BREAK)', () => {
    show('confirmed');
    rest();
    press(tick(/^Over 21/));
    expect(tick(/^Over 21/).checked).toBe(true);
    press(tick(/^Over 21/));
    expect(tick(/^Over 21/).checked).toBe(false);
    expect(place.textContent).toContain('You left out something they need.');
    expect(place.textContent).toContain("Without over 21, this request can't be answered.");
    expect(button(/^Can't share yet/).getAttribute('aria-disabled')).toBe('true');
    press(button(/^Put it back$/));
    expect(button(/^Share/).textContent).toBe('Share 2 fields');
  });

  it('keeps the number on the button and the marked values in step', () => {
    show('confirmed');
    press(tick(/^Portrait/));
    expect(button(/^Share/).textContent).toBe('Share 3 fields');
    expect(place.textContent).toContain('3 of 3 fields leave this device');
  });
});

describe('a request by somebody unconfirmed', () => {
  it('starts with everything off, and says who it is not', () => {
    show('unconfirmed');
    const on = [...place.querySelectorAll<HTMLInputElement>('input:checked')];
    expect(on).toEqual([]);
    expect(place.textContent).toContain("We can't tell who this is.");
    expect(button(/^Can't share yet/).getAttribute('aria-disabled')).toBe('true');
  });

  it('asks for the tick even when all that is needed is on', () => {
    show('unconfirmed');
    press(tick(/^Over 21/));
    press(tick(/^Expiry date/));
    expect(button(/^Can't share yet/)).toBeDefined();
    press(tick(/I know who this is/));
    expect(button(/^Share/).textContent).toBe('Share 2 fields');
  });
});
