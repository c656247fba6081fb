import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { messages } from 'virtual:words/en';
import { parseTags } from './parse-tags';
import { rich } from './rich';
import { hasWords, t, type WordId } from './words';

describe('words', () => {
  it('says what the catalogue says', () => {
    expect(t('shell.skip')).toBe('Skip to content');
  });

  it('chooses the plural', () => {
    expect([1, 4].map((n) => t('shell.locksIn', { n }))).toEqual([
      'Locks in 1 min',
      'Locks in 4 min',
    ]);
    expect([1, 5].map((n) => t('security.minutes', { n }))).toEqual([
      'After 1 minute',
      'After 5 minutes',
    ]);
  });

  it('has no type for an id without words', () => {
    expectTypeOf<'shell.skip'>().toExtend<WordId>();
    expectTypeOf<'shell.nothing'>().not.toExtend<WordId>();
  });

  it('knows which ids made from data have words', () => {
    expect([hasWords('shell.skip'), hasWords('toString')]).toEqual([true, false]);
  });

  it('closes every tag it opens, in every message', () => {
    const tags = new Set(['b', 'mk', 'mono', 'recovery', 'link', 'who', 'host']);
    for (const message of Object.values(messages)) {
      const text = JSON.stringify(message);
      if (!text.includes('</')) continue;
      expect(() => parseTags(text, tags)).not.toThrow();
    }
  });
});

describe('rich', () => {
  const draw = (...args: Parameters<typeof rich>) => renderToStaticMarkup(<>{rich(...args)}</>);

  it('draws tags as the caller says', () => {
    const link = { recovery: (inside: React.ReactNode) => <i>{inside}</i> };
    expect(draw('unlock.noReset', {}, link)).toMatch(/<i>[^<]+<\/i>/);
  });

  it('sets elements in as values', () => {
    expect(draw('shell.locksIn', { n: 4 })).toBe('Locks in 4 min');
    expect(draw('unlock.wait', { seconds: <b>8</b> })).toContain('<b>8</b>');
  });

  it('never lets a value act as a tag', () => {
    const forged = draw('unlock.wait', { seconds: '<b>8</b>' });
    expect(forged).toContain('&lt;b&gt;8&lt;/b&gt;');
    expect(forged).not.toContain('<b>');
  });
});
