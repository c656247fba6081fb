import { describe, expect, it } from 'vitest';
import { createTypeAhead, rowForKey } from './list-keys';

describe('rowForKey', () => {
  const at = { index: 5, count: 20, page: 8 };
  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['PageDown', 13],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 19],
    ['Enter', undefined],
    ['Tab', undefined],
  ])('%s leads to %s', (key, row) => {
    expect(rowForKey(key, at)).toBe(row);
  });

  it('stays inside the list', () => {
    expect(rowForKey('ArrowDown', { index: 19, count: 20, page: 8 })).toBe(19);
    expect(rowForKey('ArrowUp', { index: 0, count: 20, page: 8 })).toBe(0);
  });
});

describe('type-ahead', () => {
  const names = ['Degree', 'Driving licence', 'Gym', 'Person ID', 'Diploma'];
  const make = () => {
    const clock = { time: 0 };
    const ahead = createTypeAhead(
      () => names.length,
      (index) => names[index] ?? '',
      () => clock.time,
    );
    return { clock, ahead };
  };

  it('goes to the next row with that letter, and round the end', () => {
    const { ahead, clock } = make();
    expect(ahead.type('d', 1)).toBe(4);
    clock.time = 1_000;
    expect(ahead.type('d', 4)).toBe(0);
  });

  it('takes letters typed together as one beginning', () => {
    const { ahead } = make();
    expect(ahead.type('d', 0)).toBe(1);
    expect(ahead.type('i', 1)).toBe(4);
  });

  it('stays where it is when nothing begins so', () => {
    expect(make().ahead.type('z', 2)).toBeUndefined();
  });
});
