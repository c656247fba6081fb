import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text';

describe('cleanText', () => {
  it.each([
    ['  Verified \u202e✓ ', 'Verified ✓'],
    ['a\u0000b\u0007c', 'abc'],
    ['one\r\n\ttwo', 'one two'],
    ['\u2066iso\u2069late\u061c', 'isolate'],
    ['lone \ud800 surrogate', 'lone \ufffd surrogate'],
    ['👩‍👩‍👧 stays', '👩‍👩‍👧 stays'],
    ['ي\u200cک', 'ي\u200cک'],
    ['', ''],
  ])('makes %j into %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it('cuts at 200 characters and says so', () => {
    expect(cleanText('x'.repeat(200))).toHaveLength(200);
    const cut = cleanText('😀'.repeat(201));
    expect(Array.from(cut)).toHaveLength(200);
    expect(cut.endsWith('😀…')).toBe(true);
  });

  it('keeps all of a text when asked to', () => {
    expect(cleanText('x'.repeat(1_000), Infinity)).toHaveLength(1_000);
  });

  it('takes away towers of marks and leaves letters their own', () => {
    expect(cleanText('a' + '\u0301'.repeat(200))).toBe('a' + '\u0301'.repeat(6));
    expect(cleanText('ệ')).toBe('ệ');
  });
});
