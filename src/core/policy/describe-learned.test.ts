import { describe, expect, it } from 'vitest';
import { buildCard } from '../../testing/build-credential';
import { buildRequest } from '../../testing/build-request';
import { hide, type Literal } from '../../testing/issue-card';
import { initialChoice } from '../presentation/initial-choice';
import { planDisclosure } from '../presentation/plan-disclosure';
import { toggleRow } from '../presentation/toggle';
import { describeLearned } from './describe-learned';

const type = 'urn:licence';
const licence = {
  vehicle_categories: [hide('B'), hide('C')],
  expiry_date: '2026-12-10',
  age_over_21: hide(true),
  portrait: hide('…'),
  document_number: hide('DL-48'),
  given_name: hide('Maren'),
  family_name: hide('Aldous'),
  birth_date: hide('1990-04-22'),
  address: hide({ street_address: hide('8 Quay Row'), locality: hide('Northgate') }),
};

const learn = (
  claims: { readonly [name: string]: Literal },
  asked: (string | number | null)[][],
  on: string[] = [],
) => {
  const card = buildCard('c', claims, { type });
  const query = {
    credentials: [
      {
        id: 'q',
        format: 'dc+sd-jwt',
        meta: { vct_values: [type] },
        claims: asked.map((path) => ({ path })),
      },
    ],
  };
  const plan = planDisclosure(buildRequest(query), [card]);
  const choice = on.reduce(
    (made, row) => toggleRow(plan, made, { queryId: 'q', credentialId: card.id, row }, true),
    initialChoice(plan),
  );
  return describeLearned(plan, choice, (id) => (id === card.id ? card.credential : undefined));
};

describe('describeLearned', () => {
  it('says what leaves and names what stays, as in the picture of the consent screen', () => {
    const { facts, moreFields, stays } = learn(licence, [
      ['vehicle_categories', null],
      ['age_over_21'],
    ]);
    expect(facts).toMatchObject([
      {
        template: 'driving-categories',
        path: ['vehicle_categories'],
        parts: [{ value: 'B' }, { value: 'C' }],
      },
      { template: 'age-over', years: 21, parts: [{ path: ['age_over_21'], value: true }] },
      { template: 'expiry', parts: [{ value: '2026-12-10' }] },
    ]);
    expect(moreFields).toBe(0);
    expect(stays.map(({ template, sensitivity }) => [template, sensitivity])).toEqual([
      ['id-number', 'A'],
      ['portrait', 'B'],
      ['birth-date', 'C'],
    ]);
  });

  it('changes with every row that is turned on', () => {
    const asked = [['document_number'], ['given_name'], ['family_name']];
    const { facts, stays } = learn(licence, asked, ['["document_number"]']);
    expect(facts.map(({ template }) => template)).toEqual(['id-number', 'name', 'expiry']);
    expect(facts[1]).toMatchObject({ parts: [{ value: 'Maren' }, { value: 'Aldous' }] });
    expect(stays.map(({ template }) => template)).not.toContain('id-number');
  });

  it('does not say that an address stays when a part of it leaves', () => {
    const { facts, stays } = learn(licence, [['address', 'locality']]);
    expect(facts[0]).toMatchObject({
      template: 'address',
      parts: [{ path: ['address', 'locality'] }],
    });
    expect(stays.map(({ template }) => template)).not.toContain('address');
  });

  it('names four things, sensitive ones first, and counts the fields of the rest', () => {
    const claims = { a: 1, b: [2, 3], c: { d: 4, e: 5 }, f: 6, g: 7, email: 'x@y.example' };
    const { facts, moreFields } = learn(claims, [['a']]);
    expect(facts.map(({ path }) => path[0])).toEqual(['a', 'b', 'c', 'email']);
    expect(facts.find(({ path }) => path[0] === 'c')?.parts).toHaveLength(2);
    expect(moreFields).toBe(2);
  });

  it('says nothing when no card is chosen', () => {
    expect(learn({ a: 1 }, [['missing']])).toEqual({ facts: [], moreFields: 0, stays: [] });
  });
});
