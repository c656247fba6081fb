import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text';

describe('cleanText', () => {
  it.each([
    ['turning marks', 'Gym\u202etekram\u202c', 'Gymtekram'],
    ['isolates', '\u2066Gym\u2069', 'Gym'],
    ['invisible spaces', 'G\u200by\ufeffm', 'Gym'],
    ['control characters', 'Gym\u0007\u0000', 'Gym'],
    ['line breaks', 'two\r\nlines', 'two lines'],
    ['space at the ends', '  Gym ', 'Gym'],
  ])('takes away %s', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('keeps what scripts and faces need', () => {
    const text = 'می‌خواهم 👩‍🔬 Ünïcödé हिन्दी';
    expect(cleanText(text)).toBe(text);
  });

  it('cuts at a whole character and says so', () => {
    expect(cleanText('👩‍🔬'.repeat(300), 3)).toBe('👩‍🔬👩‍🔬…');
  });

  it('keeps 200 characters whole', () => {
    expect(cleanText('a'.repeat(200))).toBe('a'.repeat(200));
    expect(cleanText('a'.repeat(201))).toBe(`${'a'.repeat(199)}…`);
  });

  it('stays quick on one character that carries a million marks', () => {
    expect(cleanText(`a${'\u0301'.repeat(1_000_000)}`).length).toBeLessThan(4_000);
  });
});
