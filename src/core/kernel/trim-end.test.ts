import { describe, expect, it } from 'vitest';
import { trimEnd } from './trim-end';

describe('trimEnd', () => {
  it.each([
    ['1200', '0', '12'],
    ['0', '0', ''],
    ['', '0', ''],
    ['10', '=', '10'],
    ['QQ==', '=', 'QQ'],
    ['=a=', '=', '=a'],
  ])('of %j without %j is %j', (text, character, left) => {
    expect(trimEnd(text, character)).toBe(left);
  });

  it('reads a long run in the middle once', () => {
    const text = `1${'0'.repeat(500_000)}1`;
    const start = performance.now();
    expect(trimEnd(text, '0')).toBe(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
