import { describe, expect, it } from 'vitest';
import {
  displayName,
  formatDate,
  formatList,
  formatNumber,
  formatRelative,
  formatSpan,
} from './formats';
import { applyLanguage, languageFor } from './locale';

describe('formatDate', () => {
  it.each([
    ['1990-04-22', 'long', '22 April 1990'],
    ['1990-04-22', 'medium', '22 Apr 1990'],
    ['2024-07', 'long', 'July 2024'],
    ['2024', 'long', '2024'],
    ['2024-02-30', 'long', '2024-02-30'],
    ['soon', 'long', 'soon'],
  ] as const)('shows %s, %s, as %s', (date, length, shown) => {
    expect(formatDate(date, length)).toBe(shown);
  });

  it('never moves a named day to another, whatever the time zone', () => {
    const zone = process.env.TZ;
    const shown = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((name) => {
      process.env.TZ = name;
      return formatDate('2000-01-01', 'medium');
    });
    process.env.TZ = zone ?? 'UTC';
    expect(shown).toEqual(['1 Jan 2000', '1 Jan 2000']);
  });
});

describe('formatSpan', () => {
  it.each([
    [61, '1 minute'],
    [-7_200, '2 hours'],
    [86_400 * 3 + 50_000, '4 days'],
    [0, '0 seconds'],
  ])('says %s seconds in the largest unit that fits: %s', (seconds, shown) => {
    expect(formatSpan(seconds)).toBe(shown);
  });
});

describe('formatRelative', () => {
  const now = new Date('2026-03-12T09:12:00Z');
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  it.each([
    [90, '1 minute ago'],
    [7_200, '2 hours ago'],
    [86_400, 'yesterday'],
    [-172_800, 'in 2 days'],
    [0, 'now'],
  ])('says of %i seconds before: %s', (seconds, shown) => {
    expect(formatRelative(before(seconds), now)).toBe(shown);
  });
});

describe('the rest', () => {
  it('joins lists', () => {
    expect(formatList(['name', 'address'], 'and')).toBe('name and address');
    expect(formatList(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });

  it('writes numbers and names', () => {
    expect(formatNumber(28_000)).toBe('28,000');
    expect(displayName('region', 'GB')).toBe('United Kingdom');
  });

  it('gives a code back that names nothing', () => {
    expect(displayName('region', 'nowhere at all')).toBe('nowhere at all');
  });
});

describe('language', () => {
  it('speaks the first language it can, else English', () => {
    expect(languageFor(['fr-CH', 'en-US'])).toBe('en');
    expect(languageFor(['constructor'])).toBe('en');
    expect(languageFor([])).toBe('en');
  });

  it('says so on the root element', () => {
    const root = { lang: '', dir: '' } as HTMLElement; // the two members it writes
    applyLanguage('en', root);
    expect([root.lang, root.dir]).toEqual(['en', 'ltr']);
  });
});
