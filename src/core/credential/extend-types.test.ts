import { describe, expect, it } from 'vitest';
import { isNonEmpty } from '../kernel/non-empty';
import { utf8Encode } from '../kernel/utf8';
import { extendTypes } from './extend-types';
import { parseTypeMetadata, type TypeMetadata } from './type-metadata';

type Documents = Readonly<Record<string, object>>;

/** Follows `extends` through some documents as a fetcher would, stopping at a type seen before. */
const lineOf = (documents: Documents, start: string): readonly TypeMetadata[] | string => {
  const line: TypeMetadata[] = [];
  let type: string | undefined = start;
  while (type !== undefined && !line.some((one) => one.type === type)) {
    const bytes = utf8Encode(JSON.stringify(documents[type] ?? {}));
    const parsed = parseTypeMetadata(bytes, { type, integrity: null });
    if (!parsed.ok) return parsed.error.code;
    line.push(parsed.value);
    const parent: string | undefined = parsed.value.extends?.type;
    type = parent !== undefined && Object.hasOwn(documents, parent) ? parent : undefined;
  }
  return line;
};

const codeOf = (documents: Documents, start: string): string => {
  const line = lineOf(documents, start);
  if (typeof line === 'string') return line;
  if (!isNonEmpty(line)) throw new Error('no type at all');
  const extended = extendTypes(line);
  return extended.ok ? 'ok' : extended.error.code;
};

describe('extendTypes', () => {
  const claim = (rule: object) => ({ claims: [{ path: ['a'], ...rule }] });

  it.each([
    ['ok', { a: { vct: 'a' } }],
    ['type-metadata/circle', { a: { vct: 'a', extends: 'b' }, b: { vct: 'b', extends: 'a' } }],
    ['type-metadata/circle', { a: { vct: 'a', extends: 'a' } }],
    ['type-metadata/parent-missing', { a: { vct: 'a', extends: 'b' } }],
    [
      'type-metadata/loosened',
      {
        a: { vct: 'a', extends: 'b', ...claim({ mandatory: false }) },
        b: { vct: 'b', extends: 'c' },
        c: { vct: 'c', ...claim({ mandatory: true }) },
      },
    ],
    [
      'type-metadata/loosened',
      {
        a: { vct: 'a', extends: 'b', ...claim({ sd: 'always' }) },
        b: { vct: 'b', ...claim({ sd: 'never' }) },
      },
    ],
  ] as readonly (readonly [string, Documents])[])('says %s', (code, documents) => {
    expect(codeOf(documents, 'a')).toBe(code);
  });

  it('shows the parent’s names where a type has none', () => {
    const line = lineOf(
      {
        a: { vct: 'a', extends: 'b' },
        b: { vct: 'b', display: [{ locale: 'en', name: 'Parent' }] },
      },
      'a',
    );
    if (typeof line === 'string' || !isNonEmpty(line)) throw new Error('no line');
    expect(extendTypes(line)).toMatchObject({
      ok: true,
      value: { names: [{ lang: 'en', text: 'Parent' }] },
    });
  });
});
