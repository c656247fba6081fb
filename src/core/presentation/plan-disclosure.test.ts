// Longer than 250 lines: plans over one wallet that is set up once, with one case for each thing a plan decides.
import { describe, expect, it } from 'vitest';
import { buildCard } from '../../testing/build-credential';
import { buildRequest } from '../../testing/build-request';
import { hide } from '../../testing/issue-card';
import { pathKey } from '../credential/claim-tree';
import type { Json } from '../kernel/json';
import { epochSeconds } from '../kernel/time';
import { planDisclosure, type PlanCard } from './plan-disclosure';

const type = 'urn:card';
const ask = (claims: Json, rest: Record<string, Json> = {}): Json => ({
  credentials: [{ id: 'q', format: 'dc+sd-jwt', meta: { vct_values: [type] }, claims, ...rest }],
});
const plan = (query: Json, cards: readonly PlanCard[]) =>
  planDisclosure(buildRequest(query), cards);
const only = (query: Json, card: PlanCard) => {
  const candidate = plan(query, [card]).queries[0]?.candidates[0];
  if (candidate === undefined) throw new Error('the card does not answer');
  return candidate;
};
const now = epochSeconds(1_795_000_000);

describe('planDisclosure', () => {
  it('asks for nothing but what is always shown when a query has no claims', () => {
    const query = { credentials: [{ id: 'q', format: 'dc+sd-jwt', meta: { vct_values: [type] } }] };
    const card = buildCard('c', { open: 1, shut: hide(2) }, { type });
    expect(only(query, card)).toMatchObject({
      rows: [{ path: ['open'], need: 'always', isAsked: false }],
      alternatives: [[]],
      extraCount: 1,
      fieldCount: 2,
      neverAsked: [['shut']],
    });
  });

  it('calls needed what every satisfiable alternative holds, and the rest optional', () => {
    const query = ask(
      ['a', 'b', 'c', 'd'].map((id) => ({ id, path: [id] })),
      {
        claim_sets: [
          ['a', 'b', 'c'],
          ['a', 'b'],
          ['a', 'd'],
        ],
      },
    );
    const card = buildCard('c', { a: hide(1), b: hide(2), c: hide(3) }, { type });
    const { rows, alternatives } = only(query, card);
    expect(rows.map(({ path, need }) => [path[0], need])).toEqual([
      ['a', 'needed'],
      ['b', 'needed'],
      ['c', 'optional'],
    ]);
    // Least revealing first, though the requester would rather have more.
    expect(alternatives.map((keys) => keys.length)).toEqual([2, 3]);
  });

  it('does not offer what only an unsatisfiable alternative asks for', () => {
    const query = ask(
      ['a', 'b', 'c'].map((id) => ({ id, path: [id] })),
      { claim_sets: [['b', 'c'], ['a']] },
    );
    const card = buildCard('c', { a: hide(1), b: hide(2) }, { type });
    const candidate = only(query, card);
    expect(candidate.rows.map(({ path }) => path)).toEqual([['a']]);
    expect(candidate.neverAsked).toEqual([['b']]);
  });

  it('shows every part that leaves with a claim because one disclosure carries them', () => {
    const card = buildCard(
      'c',
      { address: hide({ street: 'x', city: 'y' }), z: hide(1) },
      { type },
    );
    const { rows, extraCount } = only(ask([{ path: ['address', 'city'] }]), card);
    expect(rows[0]).toMatchObject({ path: ['address', 'city'], need: 'needed', sensitivity: 'D' });
    expect(rows[0]?.fields.map(pathKey).sort()).toEqual([
      '["address","city"]',
      '["address","street"]',
    ]);
    expect(extraCount).toBe(1);
  });

  it('makes one row of claims that the same disclosure carries', () => {
    const card = buildCard('c', { address: hide({ street: 'x', city: 'y' }) }, { type });
    const query = ask([{ path: ['address', 'city'] }, { path: ['address', 'street'] }]);
    expect(only(query, card).rows).toMatchObject([{ path: ['address'], isAsked: true }]);
  });

  it('says which rows a container brings', () => {
    const card = buildCard(
      'c',
      { address: hide({ street: hide('x'), city: hide('y') }) },
      { type },
    );
    const query = ask([{ path: ['address'] }, { path: ['address', 'city'] }]);
    const [whole, city] = only(query, card).rows;
    expect(whole?.fields).toHaveLength(2);
    expect(whole?.brings).toEqual([city?.key]);
    expect(city?.brings).toEqual([]);
  });

  it('keeps a claim on several elements in one row', () => {
    const card = buildCard('c', { n: [hide('DE'), hide('AT')] }, { type });
    const { rows, alternatives } = only(ask([{ path: ['n', null] }]), card);
    expect(rows).toMatchObject([
      {
        path: ['n'],
        fields: [
          ['n', 0],
          ['n', 1],
        ],
        need: 'needed',
      },
    ]);
    expect(alternatives[0]).toHaveLength(1);
  });

  it('names a dotted claim and a nested one as two things', () => {
    const card = buildCard(
      'c',
      { 'a.b': hide('dotted'), a: hide({ b: hide('nested') }) },
      { type },
    );
    const { rows, neverAsked } = only(ask([{ path: ['a', 'b'] }]), card);
    expect(rows.flatMap(({ fields }) => fields)).toEqual([['a', 'b']]);
    expect(neverAsked).toEqual([['a.b']]);
  });

  it('answers a claim of the envelope without a row', () => {
    const card = buildCard('c', { a: hide(1) }, { type });
    expect(only(ask([{ path: ['vct'] }]), card)).toMatchObject({ rows: [], alternatives: [[]] });
  });

  it('orders cards by standing, then extra fields, then last use; by-hand ones last', () => {
    const lean = { a: hide(1) };
    const wide = { a: hide(1), extra: 2 };
    const valid = { kind: 'valid', checkedAt: now } as const;
    const cards = [
      buildCard('paused', lean, { type, state: { kind: 'paused', at: now, issuerValue: null } }),
      buildCard('unchecked', lean, { type, state: { kind: 'notChecked', reason: 'x' } }),
      buildCard('wide', wide, { type, state: valid, lastUsedAt: now }),
      buildCard('older', lean, { type, state: valid, lastUsedAt: epochSeconds(1) }),
      buildCard('newer', lean, { type, state: valid, lastUsedAt: epochSeconds(2) }),
      buildCard('plain', lean, { type, state: { kind: 'noStatus' } }),
      buildCard('gone', lean, { type, state: { kind: 'withdrawn', at: now } }),
    ];
    const query = plan(ask([{ path: ['a'] }]), cards).queries[0];
    expect(query?.candidates.map(({ credentialId }) => credentialId)).toEqual([
      'newer',
      'older',
      'wide',
      'plain',
      'unchecked',
      'paused',
    ]);
    expect(query?.unusable.map(({ credentialId }) => credentialId)).toEqual(['gone']);
  });

  it('cannot be answered when only a withdrawn card fits', () => {
    const card = buildCard('c', { a: hide(1) }, { type, state: { kind: 'withdrawn', at: now } });
    expect(plan(ask([{ path: ['a'] }]), [card])).toMatchObject({
      isAnswerable: false,
      sets: [{ options: [{ isAnswerable: false }] }],
    });
  });

  it('says why a card of the right type does not fit, and nothing of other types', () => {
    const cards = [
      buildCard('c', { a: 1 }, { type }),
      buildCard('other', { a: 1 }, { type: 'urn:x' }),
    ];
    const query = plan(ask([{ path: ['b'] }]), cards).queries[0];
    expect(query?.refused).toMatchObject([
      { credentialId: 'c', refusals: ['claims-not-met'], claims: [{ verdict: 'absent' }] },
    ]);
  });

  it('leaves out a query that stands in no credential set, and needs an answer to something', () => {
    const query = {
      credentials: ['urn:a', 'urn:b'].map((vct, index) => ({
        id: `q${String(index)}`,
        format: 'dc+sd-jwt',
        meta: { vct_values: [vct] },
      })),
      credential_sets: [{ options: [['q1']], required: false }],
    };
    const cards = [buildCard('a', {}, { type: 'urn:a' })];
    const made = plan(query, cards);
    expect(made.queries.map(({ id }) => id)).toEqual(['q1']);
    expect(made.isAnswerable).toBe(false);
  });

  it('makes the same plan whatever order the cards come in', () => {
    const cards = ['x', 'y', 'z'].map((id) => buildCard(id, { a: hide(id) }, { type }));
    const query = ask([{ path: ['a'] }]);
    expect(plan(query, cards.toReversed()).queries[0]?.candidates).toEqual(
      plan(query, cards).queries[0]?.candidates,
    );
  });

  it('prefers fewer fields, and between equals fewer sensitive ones', () => {
    const claims = ['portrait', 'degree', 'level'].map((id) => ({ id, path: [id] }));
    const card = buildCard('c', { portrait: hide(1), degree: hide(2), level: hide(3) }, { type });
    const least = (claimSets: Json) => only(ask(claims, { claim_sets: claimSets }), card);
    expect(least([['portrait'], ['degree']]).alternatives[0]).toEqual(['["degree"]']);
    expect(least([['degree', 'level'], ['portrait']]).alternatives[0]).toEqual(['["portrait"]']);
    expect(least([['level'], ['degree']]).alternatives[0]).toEqual(['["level"]']);
  });

  it('counts what a container brings into every alternative that has it', () => {
    const card = buildCard('c', { box: hide({ in: hide(1), out: hide(2) }) }, { type });
    const query = ask(
      [
        { id: 'box', path: ['box'] },
        { id: 'in', path: ['box', 'in'] },
      ],
      { claim_sets: [['box'], ['in']] },
    );
    expect(only(query, card).alternatives).toEqual([['["box","in"]'], ['["box"]', '["box","in"]']]);
  });

  it('keeps two parts of one container apart', () => {
    const card = buildCard('c', { box: hide({ in: hide(1), out: hide(2) }) }, { type });
    const { rows } = only(ask([{ path: ['box', 'in'] }, { path: ['box', 'out'] }]), card);
    expect(rows.map(({ brings }) => brings)).toEqual([[], []]);
  });

  it('tells what is always shown and asked for from what nobody asked for', () => {
    const card = buildCard('c', { box: { in: 1, out: 2 }, list: ['x', 'y'] }, { type });
    const asked = (...paths: Json[]) =>
      only(ask(paths.map((path) => ({ path }))), card).rows.map(({ isAsked }) => isAsked);
    expect(asked(['box', 'in'])).toEqual([true, false, false]);
    expect(asked(['box'])).toEqual([true, true, false]);
    expect(asked(['list', 0])).toEqual([false, false, true]);
  });

  it.each([
    [[true, true], [true, false], false],
    [[true, false], [true, false], true],
    [[true, true], [true, true], true],
    [[false, false], [true, false], true],
    [[false, false], [false, false], false],
  ])('with sets required %j and held %j can be answered: %s', (required, held, expected) => {
    const names = ['a', 'b'];
    const query = {
      credentials: names.map((id) => ({
        id,
        format: 'dc+sd-jwt',
        meta: { vct_values: [`urn:${id}`] },
      })),
      credential_sets: names.map((id, index) => ({
        options: [[id]],
        required: required[index] ?? false,
      })),
    };
    const cards = names
      .filter((_, index) => held[index])
      .map((id) => buildCard(id, { x: 1 }, { type: `urn:${id}` }));
    expect(plan(query, cards).isAnswerable).toBe(expected);
  });

  it('lists no card as refused that answers', () => {
    const query = plan(ask([{ path: ['a'] }]), [buildCard('c', { a: 1 }, { type })]).queries[0];
    expect(query?.refused).toEqual([]);
  });
});
