import { describe, expect, it } from 'vitest';
import { parseTags } from './parse-tags';

const known = new Set(['mk', 'b']);

describe('parseTags', () => {
  it('splits at tags and keeps their order', () => {
    expect(parseTags('You share <mk>3</mk> fields', known)).toEqual([
      'You share ',
      { tag: 'mk', inside: ['3'] },
      ' fields',
    ]);
  });

  it('lets tags stand inside each other', () => {
    expect(parseTags('<b>a <mk>b</mk></b>', known)).toEqual([
      { tag: 'b', inside: ['a ', { tag: 'mk', inside: ['b'] }] },
    ]);
  });

  it('leaves what it does not know as text', () => {
    expect(parseTags('a < b <i>c</i>', known)).toEqual(['a < b <i>c</i>']);
  });

  it.each(['<mk>a', 'a</mk>', '<b><mk>a</b></mk>'])('throws on %s', (message) => {
    expect(() => parseTags(message, known)).toThrow(/^words:/);
  });
});
