// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TwoAnswers } from './two-answers';

let root: Root;
let given: string[];
const page = () => document.body;

const pass = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

const draw = (armKey: string, blockedBecause?: string) => {
  act(() => {
    root.render(
      <TwoAnswers
        armKey={armKey}
        no={{ label: 'Don’t share', onPress: () => given.push('no') }}
        yes={{
          label: 'Share',
          onPress: () => given.push('yes'),
          blockedBecause,
          onBlocked: () => given.push('blocked'),
        }}
      />,
    );
  });
};

const button = (index: number): HTMLButtonElement => {
  const found = page().querySelectorAll('button')[index];
  if (!found) throw new Error('no such button');
  return found;
};

const press = (index: number, clicks = 1) => {
  act(() => {
    button(index).dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    button(index).dispatchEvent(new MouseEvent('click', { bubbles: true, detail: clicks }));
  });
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  given = [];
  const host = document.createElement('div');
  page().replaceChildren(host);
  root = createRoot(host);
});

afterEach(() => {
  act(() => {
    root.unmount();
  });
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('answers nothing for 600 ms, then what is pressed', () => {
  draw('a');
  pass(599);
  press(1);
  expect(given).toEqual([]);
  expect(button(1).getAttribute('aria-disabled')).toBe('true');
  pass(1);
  press(1);
  press(0);
  expect(given).toEqual(['yes', 'no']);
});

it('waits again from the moment what it answers changes', () => {
  draw('a');
  pass(600);
  draw('b');
  press(1);
  expect(given).toEqual([]);
  pass(600);
  press(1);
  expect(given).toEqual(['yes']);
});

it('ignores the second half of a double click', () => {
  draw('a');
  pass(600);
  press(1, 2);
  expect(given).toEqual([]);
});

it('stays focusable while blocked, says why, and reports the press', () => {
  draw('a', 'Vehicle categories is off');
  pass(600);
  press(1);
  const reason = document.getElementById(button(1).getAttribute('aria-describedby') ?? '');
  expect(given).toEqual(['blocked']);
  expect(button(1).disabled).toBe(false);
  expect(reason?.textContent).toBe('Vehicle categories is off');
});

it('gives both answers the same classes, so the same size and weight', () => {
  draw('a');
  expect(button(0).className).toBe(button(1).className);
});
