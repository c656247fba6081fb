import { describe, expect, it } from 'vitest';
import { cellForKey } from './matrix-keys';

const size = { rows: 30, columns: 5, page: 10, isRightToLeft: false };
const middle = { row: 12, column: 2 };
const press = (key: string, more: Partial<typeof size> = {}, ctrlKey = false) => {
  const found = cellForKey({ key, ctrlKey }, middle, { ...size, ...more });
  return found && [found.row, found.column];
};

describe('keys in a table', () => {
  it.each([
    ['ArrowDown', [13, 2]],
    ['ArrowUp', [11, 2]],
    ['ArrowRight', [12, 3]],
    ['ArrowLeft', [12, 1]],
    ['PageDown', [22, 2]],
    ['PageUp', [2, 2]],
    ['Home', [12, 0]],
    ['End', [12, 4]],
  ] as const)('%s leads to %j', (key, place) => {
    expect(press(key)).toEqual(place);
  });

  it('goes to the corners with Ctrl', () => {
    expect(press('Home', {}, true)).toEqual([0, 0]);
    expect(press('End', {}, true)).toEqual([29, 4]);
  });

  it('stays inside the table', () => {
    expect(press('PageDown', { rows: 15 })).toEqual([14, 2]);
    expect(press('ArrowRight', { columns: 3 })).toEqual([12, 2]);
  });

  it('follows the writing: left is onward where it runs from right to left', () => {
    expect(press('ArrowLeft', { isRightToLeft: true })).toEqual([12, 3]);
  });

  it('leaves other keys alone', () => {
    expect(press('Enter')).toBeUndefined();
    expect(press('a')).toBeUndefined();
  });
});
