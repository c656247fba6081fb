import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochSeconds, hour, minute } from '../kernel/time';
import { dueAt, shuffle } from './schedule';

describe('the schedule', () => {
  const at = (fetched: number | null, attempted: number | null, ttl: number | null) => ({
    fetchedAt: fetched === null ? null : epochSeconds(fetched),
    attemptedAt: attempted === null ? null : epochSeconds(attempted),
    ttl,
  });

  it.each([
    [at(null, null, null), 0.5, 0],
    [at(1_000, 1_000, 2 * hour), 0, 1_000 + 1.6 * hour],
    [at(1_000, 1_000, 2 * hour), 1, 1_000 + 2.4 * hour],
    [at(1_000, 1_000, 60), 0.5, 1_000 + 30 * minute],
    [at(null, 5_000, null), 0.5, 5_000 + 30 * minute],
  ])('of %o with fraction %s is due at %s', (last, fraction, expected) => {
    expect(dueAt(last, fraction)).toBeCloseTo(expected);
  });

  it('shuffles by what was drawn for each', () => {
    const draws = [0.9, 0.1, 0.5];
    expect(shuffle(['a', 'b', 'c'], () => draws.shift() ?? 0)).toEqual(['b', 'c', 'a']);
  });

  it('shuffles without losing or adding a list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer()),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (items, draws) => {
          const mixed = shuffle(items, () => Number(draws.next().value));
          expect(mixed.toSorted()).toEqual(items.toSorted());
        },
      ),
    );
  });
});
