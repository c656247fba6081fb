import { describe, expect, it } from 'vitest';
import { buildCandidate } from '../../testing/build-candidate';
import type { Format } from '../credential/credential';
import { ExactNumber, type Json } from '../kernel/json';
import { matchQuery } from './match';
import { parseQuery } from './parse-query';
import { selectPath } from './select-path';

const one = (changes: Record<string, Json>): Json => ({
  credentials: [{ id: 'q', format: 'dc+sd-jwt', meta: { vct_values: ['urn:card'] }, ...changes }],
});

const match = (query: Json, candidates: Parameters<typeof buildCandidate>[0][]) => {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return matchQuery(parsed.value, candidates.map(buildCandidate));
};

const card = (claims: Parameters<typeof buildCandidate>[0]['claims'], rest: object = {}) => ({
  id: 'card',
  type: 'urn:card',
  claims,
  ...rest,
});

const verdict = (query: Json, candidate: Parameters<typeof buildCandidate>[0]) => {
  const found = match(query, [candidate]).queries[0]?.candidates[0];
  return { refusals: found?.refusals, verdicts: found?.claims.map((claim) => claim.verdict) };
};

describe('matchQuery', () => {
  it.each([
    ['no holder key', one({}), card({}, { isBound: false }), 'not-bound'],
    [
      'another authority',
      one({ trusted_authorities: [{ type: 'aki', values: ['AA'] }] }),
      card({}, { authorityKeyIds: ['BB'] }),
      'other-authority',
    ],
    ['an absent claim', one({ claims: [{ path: ['a'] }] }), card({}), 'claims-not-met'],
  ] as const)('says why a card with %s does not fit', (_, query, candidate, refusal) => {
    expect(verdict(query, candidate).refusals).toEqual([refusal]);
  });

  it.each([
    ['format', { format: 'x' }],
    ['type', { meta: { vct_values: ['urn:other'] } }],
  ])('says nothing of cards of another %s', (_, changes) => {
    const { queries, isSatisfiable } = match(one(changes), [card({})]);
    expect(queries).toEqual([{ queryId: 'q', candidates: [] }]);
    expect(isSatisfiable).toBe(false);
  });

  it('looks into no card of a format the query does not name, whatever its type', () => {
    const parsed = parseQuery(one({}));
    if (!parsed.ok) throw new Error(parsed.error.code);
    const { credential, ...rest } = buildCandidate(card({}));
    const foreign = { ...rest, credential: { ...credential, format: 'x' as Format } };
    expect(matchQuery(parsed.value, [foreign]).queries[0]?.candidates).toEqual([]);
  });

  it('takes an unbound card when no binding is asked for', () => {
    const query = one({ require_cryptographic_holder_binding: false });
    expect(verdict(query, card({}, { isBound: false })).refusals).toEqual([]);
  });

  it('takes any one of several authorities, unknown kinds never', () => {
    const query = one({
      trusted_authorities: [
        { type: 'moon', values: ['BB'] },
        { type: 'aki', values: ['AA', 'BB'] },
      ],
    });
    expect(verdict(query, card({}, { authorityKeyIds: ['BB'] })).refusals).toEqual([]);
    const moon = one({ trusted_authorities: [{ type: 'moon', values: ['BB'] }] });
    expect(verdict(moon, card({}, { authorityKeyIds: ['BB'] })).refusals).toEqual([
      'other-authority',
    ]);
  });

  it('tells apart absent, another value and another kind', () => {
    const query = one({
      claims: [
        { path: ['a'] },
        { path: ['b'], values: ['x'] },
        { path: ['b', 0] },
        { path: ['b'] },
      ],
    });
    expect(verdict(query, card({ b: 'y' })).verdicts).toEqual([
      'absent',
      'value-differs',
      'wrong-kind',
      'matched',
    ]);
  });

  it.each([
    ['1', 1],
    [1, '1'],
    [true, 'true'],
    [1, true],
    ['Köln', 'Ko\u0308ln'],
  ])('does not take %o for %o', (held, wanted) => {
    const query = one({ claims: [{ path: ['a'], values: [wanted] }] });
    expect(verdict(query, card({ a: held })).verdicts).toEqual(['value-differs']);
  });

  it('compares numbers beyond a double by their digits', () => {
    const query = one({ claims: [{ path: ['a'], values: [new ExactNumber('9007199254740993')] }] });
    expect(verdict(query, card({ a: new ExactNumber('9007199254740993') })).verdicts).toEqual([
      'matched',
    ]);
    expect(verdict(query, card({ a: new ExactNumber('9007199254740995') })).verdicts).toEqual([
      'value-differs',
    ]);
  });

  it('selects only the elements that have an expected value', () => {
    const query = one({ claims: [{ path: ['n', null], values: ['DE'] }] });
    const found = match(query, [card({ n: ['FR', 'DE', 'AT', 'DE'] })]).queries[0]?.candidates[0];
    expect(found?.claims[0]?.paths).toEqual([
      ['n', 1],
      ['n', 3],
    ]);
  });

  it('names every satisfied claim set, in the order of the requester', () => {
    const query = one({
      claims: [
        { id: 'a', path: ['a'] },
        { id: 'b', path: ['b'] },
        { id: 'c', path: ['c'] },
      ],
      claim_sets: [['c'], ['a', 'b'], ['b']],
    });
    const found = match(query, [card({ a: 1, b: 2 })]).queries[0]?.candidates[0];
    expect(found?.satisfied).toEqual([1, 2]);
  });

  it('leaves a required set unsatisfied when one query of each option has no card', () => {
    const query = {
      credentials: ['a', 'b'].map((id) => ({
        id,
        format: 'dc+sd-jwt',
        meta: { vct_values: [`urn:${id}`] },
      })),
      credential_sets: [{ options: [['a', 'b'], ['b']] }, { options: [['a']], required: false }],
    };
    const tree = match(query, [{ id: 'a', type: 'urn:a', claims: {} }]);
    expect(tree).toMatchObject({
      isSatisfiable: false,
      sets: [
        { options: [{ isSatisfiable: false }, { isSatisfiable: false }] },
        { isRequired: false, options: [{ isSatisfiable: true }] },
      ],
    });
  });
});

describe('selectPath', () => {
  const content = { list: ['x', 'y'], objects: [{ k: 1 }, {}, { k: null }], nested: [[1], [2, 3]] };

  it.each([['constructor'], ['__proto__'], ['list', 'length'], ['objects', 0, 'toString']])(
    'finds nothing inherited at %s',
    (...path) => {
      expect(typeof selectPath(content, path as unknown as ['a'])).toBe('string');
    },
  );

  it('drops elements without the member and keeps null values', () => {
    expect(selectPath(content, ['objects', null, 'k'])).toEqual([
      { path: ['objects', 0, 'k'], value: 1 },
      { path: ['objects', 2, 'k'], value: null },
    ]);
  });

  it('stops at the first element of another kind', () => {
    expect(selectPath({ mixed: [{ k: 1 }, 2] }, ['mixed', null, 'k'])).toBe('wrong-kind');
    expect(selectPath(content, ['nested', null, null, 0])).toBe('wrong-kind');
  });

  it('drops lists that are too short for an index', () => {
    expect(selectPath(content, ['nested', null, 1])).toEqual([
      { path: ['nested', 1, 1], value: 3 },
    ]);
    expect(selectPath(content, ['list', 2])).toBe('absent');
  });

  it('takes any one of several expected values', () => {
    const query = one({ claims: [{ path: ['name'], values: ['Bob', 'Ada'] }] });
    expect(verdict(query, card({ name: 'Ada' })).verdicts).toEqual(['matched']);
  });

  it('finds nothing in a list without elements, nor below it', () => {
    for (const path of [
      ['list', null],
      ['list', null, 'a'],
    ]) {
      expect(verdict(one({ claims: [{ path }] }), card({ list: [] })).verdicts).toEqual(['absent']);
    }
  });
});
