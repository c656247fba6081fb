import { describe, expect, it } from 'vitest';
import { rowOffsets } from './row-offsets';

describe('rowOffsets', () => {
  const heights = [100, 50, 200];
  const rows = rowOffsets(3, (index) => heights[index] ?? 0, 10);

  it('stacks rows with a gap between, none after the last', () => {
    expect([rows.top(0), rows.top(1), rows.top(2), rows.total]).toEqual([0, 110, 170, 370]);
  });

  it.each([
    [-50, 0],
    [0, 0],
    [109, 0],
    [110, 1],
    [170, 2],
    [9_999, 2],
  ])('finds at %i the row %i', (height, row) => {
    expect(rows.at(height)).toBe(row);
  });

  it('has room for no rows', () => {
    const none = rowOffsets(0, () => 100, 10);
    expect([none.total, none.at(5)]).toEqual([0, 0]);
  });
});
