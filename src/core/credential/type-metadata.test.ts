import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { utf8Encode } from '../kernel/utf8';
import { chooseText } from './choose-text';
import { contrast, readColours } from './colours';
import { matchesIntegrity } from './integrity';
import { labelFor } from './label';
import { extendDisplay, parseTypeMetadata } from './type-metadata';

const parse = (document: unknown, type = 'v', integrity: string | null = null) =>
  parseTypeMetadata(
    utf8Encode(typeof document === 'string' ? document : JSON.stringify(document)),
    { type, integrity },
  );

describe('parseTypeMetadata', () => {
  const document = {
    vct: 'v',
    name: 'Plain',
    unknown: { anything: true },
    display: [
      { locale: 'en', name: 'Card \u202eA', description: 'One' },
      {
        lang: 'de',
        name: 'Karte',
        rendering: { simple: { background_color: '#123', text_color: '#fff' } },
      },
      { locale: 'de', name: 'Zweite' },
      'nonsense',
      { locale: 'fr', name: 7 },
    ],
    claims: [
      { path: ['list', null], display: [{ locale: 'en', label: 'Item' }] },
      { path: ['a', -1], display: [{ locale: 'en', label: 'Bad path' }] },
      { path: ['b'], display: 'nonsense' },
    ],
  };

  it('reads names, labels and colours, in either spelling of the language', () => {
    expect(parse(document)).toEqual({
      ok: true,
      value: {
        type: 'v',
        extends: null,
        display: {
          names: [
            { lang: 'en', text: 'Card A' },
            { lang: 'de', text: 'Karte' },
          ],
          descriptions: [{ lang: 'en', text: 'One' }],
          labels: [{ path: ['list', null], texts: [{ lang: 'en', text: 'Item' }] }],
          colours: { background: '#112233', text: '#ffffff' },
        },
        rules: [
          { key: '["list",null]', sd: null, isMandatory: null },
          { key: '["a",-1]', sd: null, isMandatory: null },
          { key: '["b"]', sd: null, isMandatory: null },
        ],
      },
    });
  });

  it('takes the plain name when there is no display, and names its parent', () => {
    const parsed = parse({
      vct: 'v',
      name: 'Plain',
      extends: 'p',
      'extends#integrity': 'sha256-x',
    });
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        extends: { type: 'p', integrity: 'sha256-x' },
        display: { names: [{ lang: '', text: 'Plain' }] },
      },
    });
  });

  it('uses no label at all when one path is described twice', () => {
    const claim = { path: ['a'], display: [{ locale: 'en', label: 'A' }] };
    expect(
      parse({ vct: 'v', claims: [claim, { path: ['b'], display: claim.display }, claim] }),
    ).toMatchObject({
      ok: true,
      value: { display: { labels: [] } },
    });
  });

  it.each([
    ['type-metadata/too-large', ' '.repeat(256 * 1024 + 1)],
    ['type-metadata/json', '<html>'],
    ['type-metadata/json', '{"vct":"v","vct":"v"}'],
    ['type-metadata/malformed', []],
    ['type-metadata/malformed', { vct: 'v', display: {} }],
    ['type-metadata/malformed', { vct: 'v', claims: {} }],
    ['type-metadata/malformed', { vct: 'v', extends: 1 }],
    ['type-metadata/other-type', { vct: 'V' }],
    ['type-metadata/other-type', {}],
  ])('says %s', (code, given) => {
    expect(parse(given)).toMatchObject({ ok: false, error: { code } });
  });

  it('says type-metadata/integrity when the bytes are others', () => {
    const right = 'sha256-4XgH1S8e1gcSILWdhkIYSSmVBzUvUBVmTcpVp3lXA6s=';
    expect(parse({ vct: 'v' }, 'v', right)).toMatchObject({
      ok: false,
      error: { code: 'type-metadata/integrity' },
    });
  });
});

describe('matchesIntegrity', () => {
  const right = 'sha256-4XgH1S8e1gcSILWdhkIYSSmVBzUvUBVmTcpVp3lXA6s=';
  const bytes = utf8Encode('{"vct":"w"}');
  const base64 = (algorithm: string): string =>
    `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

  it.each([
    ['the digest', base64('sha256'), true],
    ['one of two', `${right} ${base64('sha256')}`, true],
    ['a digest with an option', `${base64('sha384')}?foo`, true],
    ['another document', right, false],
    [
      'a weaker digest that fits beside a stronger that does not',
      `${base64('sha256')} sha384-${'A'.repeat(64)}`,
      false,
    ],
    ['hexadecimal', `sha256-${createHash('sha256').update(bytes).digest('hex')}`, false],
    ['base64url without padding', base64('sha256').replace(/=+$/, ''), false],
    ['an algorithm nobody knows', base64('md5'), false],
    ['nothing', '', false],
  ])('of %s', (_, integrity, isMatch) => {
    expect(matchesIntegrity(bytes, integrity)).toBe(isMatch);
  });
});

describe('extendDisplay', () => {
  it('keeps the child’s labels and takes the others from the parent', () => {
    const label = (path: string, text: string) => ({ path: [path], texts: [{ lang: 'en', text }] });
    const parent = {
      names: [{ lang: 'en', text: 'P' }],
      descriptions: [],
      labels: [label('a', 'A'), label('b', 'B')],
      colours: null,
    };
    const child = { names: [], descriptions: [], labels: [label('b', 'Mine')], colours: null };
    const joined = extendDisplay(parent, child);
    expect(chooseText(joined.names, ['en'])).toBe('P');
    expect(labelFor(joined.labels, ['a'])[0]?.text).toBe('A');
    expect(labelFor(joined.labels, ['b'])[0]?.text).toBe('Mine');
  });
});

describe('readColours', () => {
  it.each([
    ['#000', '#fff', { background: '#000000', text: '#ffffff' }],
    ['#777777', '#ffffff', null],
    ['#767676', '#ffffff', { background: '#767676', text: '#ffffff' }],
    ['#12107c', undefined, { background: '#12107c', text: '#ffffff' }],
    ['#ffee00', undefined, { background: '#ffee00', text: '#000000' }],
    ['red', '#fff', null],
    ['#00000080', '#fff', null],
    [undefined, '#fff', null],
  ])('of %s with %s', (background, text, pair) => {
    expect(readColours(background, text)).toEqual(pair);
  });

  it('measures as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });
});
