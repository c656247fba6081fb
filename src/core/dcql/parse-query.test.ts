// Longer than 250 lines: one table of what a query may not be, a row for each rule, beside what each part is read into.
import { describe, expect, it } from 'vitest';
import { ExactNumber, type Json } from '../kernel/json';
import { parseQuery } from './parse-query';
import type { QueryFailure } from './query-failure';

const meta = { vct_values: ['urn:card'] };
const query = (changes: Record<string, Json> = {}): Json => ({
  credentials: [{ id: 'card', format: 'dc+sd-jwt', meta, ...changes }],
});
const many = (count: number, make: (n: number) => Json): Json[] =>
  Array.from({ length: count }, (_, n) => make(n));

const refused: readonly (readonly [string, QueryFailure['code'], Json])[] = [
  ['text instead of a query', 'dcql/shape', 'x'],
  ['no credentials', 'dcql/shape', {}],
  ['a format that is no text', 'dcql/shape', query({ format: 1 })],
  ['a boolean written as text', 'dcql/shape', query({ multiple: 'true' })],
  [
    'an authority without a kind',
    'dcql/shape',
    query({ trusted_authorities: [{ values: ['a'] }] }),
  ],
  [
    'an option that is no list',
    'dcql/shape',
    { ...(query() as object), credential_sets: [{ options: ['card'] }] },
  ],
  ['an empty list of credentials', 'dcql/empty', { credentials: [] }],
  ['an empty list of claims', 'dcql/empty', query({ claims: [] })],
  ['an empty list of values', 'dcql/empty', query({ claims: [{ path: ['a'], values: [] }] })],
  ['an id with a dot', 'dcql/id', query({ id: 'a.b' })],
  ['a missing id', 'dcql/id', { credentials: [{ format: 'dc+sd-jwt', meta }] }],
  [
    'two queries of one id',
    'dcql/duplicate-id',
    {
      credentials: [
        ...(query() as { credentials: Json[] }).credentials,
        ...(query() as { credentials: Json[] }).credentials,
      ],
    },
  ],
  [
    'two claims of one id',
    'dcql/duplicate-id',
    query({
      claims: [
        { id: 'a', path: ['a'] },
        { id: 'a', path: ['b'] },
      ],
    }),
  ],
  [
    'a set naming no query',
    'dcql/unknown-id',
    { ...(query() as object), credential_sets: [{ options: [['other']] }] },
  ],
  [
    'a claim set naming no claim',
    'dcql/unknown-id',
    query({ claims: [{ id: 'a', path: ['a'] }], claim_sets: [['b']] }),
  ],
  ['claim sets without claims', 'dcql/claim-sets', query({ claim_sets: [['a']] })],
  [
    'claim sets over a claim without id',
    'dcql/claim-sets',
    query({ claims: [{ path: ['a'] }], claim_sets: [['a']] }),
  ],
  ['a boolean in a path', 'dcql/path', query({ claims: [{ path: ['a', true] }] })],
  ['a negative index', 'dcql/path', query({ claims: [{ path: ['a', -1] }] })],
  ['a fraction as index', 'dcql/path', query({ claims: [{ path: ['a', 0.5] }] })],
  ['an empty path', 'dcql/path', query({ claims: [{ path: [] }] })],
  [
    'an mdoc path of one part',
    'dcql/path',
    query({ format: 'mso_mdoc', meta: { doctype_value: 'd' }, claims: [{ path: ['a'] }] }),
  ],
  [
    'an object as expected value',
    'dcql/values',
    query({ claims: [{ path: ['a'], values: [{}] }] }),
  ],
  [
    'a fraction as expected value',
    'dcql/values',
    query({ claims: [{ path: ['a'], values: [1.5] }] }),
  ],
  ['a missing meta', 'dcql/meta', { credentials: [{ id: 'card', format: 'dc+sd-jwt' }] }],
  ['a meta without types', 'dcql/meta', query({ meta: {} })],
  ['an empty list of types', 'dcql/meta', query({ meta: { vct_values: [] } })],
  ['a type without a name', 'dcql/meta', query({ meta: { vct_values: [''] } })],
  ['an mdoc query without its type', 'dcql/meta', query({ format: 'mso_mdoc', meta: {} })],
  [
    'an mdoc query for a type without a name',
    'dcql/meta',
    query({ format: 'mso_mdoc', meta: { doctype_value: '' } }),
  ],
  ['a meta that is a list', 'dcql/meta', query({ meta: [] })],
  [
    '65 queries',
    'dcql/too-large',
    { credentials: many(65, (n) => ({ id: `q${String(n)}`, format: 'x' })) },
  ],
  ['65 claims', 'dcql/too-large', query({ claims: many(65, (n) => ({ path: [String(n)] })) })],
  [
    '65 sets',
    'dcql/too-large',
    { ...(query() as object), credential_sets: many(65, () => ({ options: [['card']] })) },
  ],
  ['a path of 33 parts', 'dcql/too-large', query({ claims: [{ path: many(33, String) }] })],
  ['a query that is no object', 'dcql/shape', { credentials: ['card'] }],
  ['a claim that is no object', 'dcql/shape', query({ claims: ['a'] })],
  ['a claim id with a dot', 'dcql/id', query({ claims: [{ id: 'a.b', path: ['a'] }] })],
  [
    'a binding written as text',
    'dcql/shape',
    query({ require_cryptographic_holder_binding: 'yes' }),
  ],
  ['no authorities', 'dcql/empty', query({ trusted_authorities: [] })],
  [
    'an authority whose values are numbers',
    'dcql/shape',
    query({ trusted_authorities: [{ type: 'aki', values: [1] }] }),
  ],
  ['an authority without values', 'dcql/shape', query({ trusted_authorities: [{ type: 'aki' }] })],
  ['a set that is no object', 'dcql/shape', { ...(query() as object), credential_sets: ['card'] }],
  ['a set without options', 'dcql/shape', { ...(query() as object), credential_sets: [{}] }],
  [
    'an option of numbers',
    'dcql/shape',
    { ...(query() as object), credential_sets: [{ options: [[1]] }] },
  ],
  [
    'a need written as text',
    'dcql/shape',
    { ...(query() as object), credential_sets: [{ options: [['card']], required: 'yes' }] },
  ],
  ...[[['card'], ['other']], [['card', 'other']]].map(
    (options) =>
      [
        `options ${JSON.stringify(options)}, one of them of nobody`,
        'dcql/unknown-id',
        { ...(query() as object), credential_sets: [{ options }] },
      ] as const,
  ),
  ...[[['a'], ['b']], [['a', 'b']]].map(
    (sets) =>
      [
        `claim sets ${JSON.stringify(sets)}, one of them of nothing`,
        'dcql/unknown-id',
        query({ claims: [{ id: 'a', path: ['a'] }], claim_sets: sets }),
      ] as const,
  ),
  [
    'claim sets over two claims, one without id',
    'dcql/claim-sets',
    query({ claims: [{ id: 'a', path: ['a'] }, { path: ['b'] }], claim_sets: [['a']] }),
  ],
  [
    'a number no double keeps, with an exponent, as expected value',
    'dcql/values',
    query({ claims: [{ path: ['a'], values: [new ExactNumber('1e400')] }] }),
  ],
  [
    'a fraction no double keeps as expected value',
    'dcql/values',
    query({ claims: [{ path: ['a'], values: [new ExactNumber('1.00000000000000000001')] }] }),
  ],
  [
    'an mdoc path with a number',
    'dcql/path',
    query({ format: 'mso_mdoc', meta: { doctype_value: 'd' }, claims: [{ path: ['a', 1] }] }),
  ],
  ['a meta that is text', 'dcql/meta', query({ meta: 'x' })],
  ['types that are a text', 'dcql/meta', query({ meta: { vct_values: 'urn:card' } })],
  ['a type that is a number', 'dcql/meta', query({ meta: { vct_values: ['urn:card', 1] } })],
  ['an mdoc query without meta', 'dcql/meta', { credentials: [{ id: 'a', format: 'mso_mdoc' }] }],
];

const places: readonly (readonly [string, Json])[] = [
  ['dcql_query', 'x'],
  ['credentials', { credentials: ['x'] }],
  ['credentials', {}],
  ['format', query({ format: 1 })],
  ['claims', query({ claims: ['a'] })],
  ['claims', query({ claims: [] })],
  ['claim_sets', query({ claims: [{ id: 'a', path: ['a'] }], claim_sets: [['b']] })],
  ['trusted_authorities', query({ trusted_authorities: ['x'] })],
  ['credential_sets', { ...(query() as object), credential_sets: ['x'] }],
  ['options', { ...(query() as object), credential_sets: [{ options: 'x' }] }],
  ['options', { ...(query() as object), credential_sets: [{ options: ['x'] }] }],
  ['options', { ...(query() as object), credential_sets: [{ options: [['x']] }] }],
  ['multiple', query({ multiple: 'x' })],
];

describe('parseQuery', () => {
  it.each(places)('says that the fault lies in %s', (at, value) => {
    expect(parseQuery(value)).toMatchObject({ ok: false, error: { facts: { at } } });
  });

  it.each(refused)('refuses %s with %s', (_, code, value) => {
    expect(parseQuery(value)).toMatchObject({ ok: false, error: { code } });
  });

  it('fills in what the specification says is the default', () => {
    expect(parseQuery(query())).toMatchObject({
      ok: true,
      value: {
        credentials: [
          {
            isMultiple: false,
            needsHolderBinding: true,
            claims: null,
            claimSets: null,
            trustedAuthorities: null,
          },
        ],
        credentialSets: null,
      },
    });
  });

  it('ignores members it does not know', () => {
    const value = {
      ...(query({
        claims: [{ path: ['a'], intent_to_retain: true, colour: 1 }],
        hint: {},
      }) as object),
      version: 2,
    };
    expect(parseQuery(value)).toMatchObject({ ok: true });
  });

  it('keeps formats and authorities it does not know, without types to match', () => {
    const value = query({
      format: 'x-unknown',
      meta: { anything: 1 },
      trusted_authorities: [{ type: 'moon', values: ['x'] }],
    });
    expect(parseQuery(value)).toMatchObject({
      ok: true,
      value: { credentials: [{ types: null, trustedAuthorities: [{ kind: 'unknown' }] }] },
    });
  });

  it('takes integers beyond a double as expected values, as they were written', () => {
    for (const text of ['9007199254740993', '-9007199254740993']) {
      const values = [new ExactNumber(text)];
      expect(parseQuery(query({ claims: [{ path: ['a'], values }] }))).toMatchObject({ ok: true });
    }
  });

  it('allows exactly the caps', () => {
    const path = many(32, String);
    expect(
      parseQuery(query({ claims: many(64, (n) => ({ path: [...path.slice(1), n] })) })),
    ).toMatchObject({ ok: true });
  });

  it('reads the shape of an mdoc query, which no card of ours answers', () => {
    const mdoc = { format: 'mso_mdoc', meta: { doctype_value: 'd' } };
    expect(parseQuery(query({ ...mdoc, claims: [{ path: ['ns', 'name'] }] }))).toMatchObject({
      ok: true,
    });
  });

  it('lets the older name of the format lack its types', () => {
    expect(parseQuery({ credentials: [{ id: 'card', format: 'vc+sd-jwt' }] })).toMatchObject({
      ok: true,
      value: { credentials: [{ types: null }] },
    });
  });
});
