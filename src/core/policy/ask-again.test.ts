import { describe, expect, it } from 'vitest';
import { asksLess, moreCareful } from './ask-again';

describe('asking again', () => {
  it.each([
    ['never', 'sensitive', true],
    ['never', 'always', true],
    ['sensitive', 'always', true],
    ['sensitive', 'sensitive', false],
    ['sensitive', 'never', false],
    ['always', 'sensitive', false],
  ] as const)('from %s against %s asks less: %s', (next, now, expected) => {
    expect(asksLess(next, now)).toBe(expected);
  });

  it('keeps the more careful of two, whichever comes first', () => {
    expect(moreCareful('never', 'sensitive')).toBe('sensitive');
    expect(moreCareful('always', 'sensitive')).toBe('always');
    expect(moreCareful('sensitive', 'sensitive')).toBe('sensitive');
  });
});
