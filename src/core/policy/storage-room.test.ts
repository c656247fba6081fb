import { describe, expect, it } from 'vitest';
import { roomLeft } from './storage-room';

const mb = 1_048_576;

describe('roomLeft', () => {
  it.each([
    ['a new wallet on a large disk', 3 * mb, 100_000 * mb, 'enough'],
    ['a tenth of a small quota', 18.5 * mb, 20 * mb, 'little'],
    ['50 MiB of a large quota', 99_960 * mb, 100_000 * mb, 'little'],
    ['more used than allowed', 30 * mb, 20 * mb, 'little'],
  ])('judges %s', (_what, used, quota, left) => {
    expect(roomLeft(used, quota)).toBe(left);
  });

  it('knows nothing where the browser says nothing', () => {
    expect(roomLeft(null, 5)).toBe('unknown');
    expect(roomLeft(5, null)).toBe('unknown');
  });
});
