import { describe, expect, it } from 'vitest';
import { paddedCount } from './backup-format';

describe('the size of a file', () => {
  it.each([
    [1, 1],
    [8, 8],
    [9, 10],
    [17, 18],
    [100, 104],
    [1_000, 1_024],
  ])('for %i chunks is that of %i', (count, padded) => {
    expect(paddedCount(count)).toBe(padded);
  });

  it('grows by an eighth at most', () => {
    for (let count = 1; count < 5_000; count += 1) {
      expect(paddedCount(count)).toBeGreaterThanOrEqual(count);
      expect(paddedCount(count)).toBeLessThanOrEqual(Math.ceil(count * 1.125));
    }
  });
});
