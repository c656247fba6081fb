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
      ['name', null],
      ['address', 'D'],
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

  it('does not say that an address stays when a part of it leaves, nor a name', () => {
    const { facts, stays } = learn(licence, [['address', 'locality'], ['family_name']]);
    expect(facts).toMatchObject([
      { template: 'town', parts: [{ path: ['address', 'locality'] }] },
      { template: 'name-part', path: ['family_name'] },
      { template: 'expiry' },
    ]);
    expect(stays.map(({ template }) => template)).not.toContain('name-part');
    expect(stays.map(({ template }) => template)).not.toContain('address');
  });

  it('names four things, sensitive ones first, and counts the fields of the rest', () => {
    const claims = { a: 1, b: [2, 3], c: { d: 4, e: 5 }, f: 6, g: 7, email: 'x@y.example' };
    const { facts, moreFields } = learn(claims, [['a']]);
    expect(facts.map(({ path }) => path[0])).toEqual(['a', 'b', 'c', 'email']);
    expect(facts.find(({ path }) => path[0] === 'c')?.parts).toHaveLength(2);
    expect(moreFields).toBe(2);
  });

  it('counts what stays beyond what it names', () => {
    const { stays, moreStays } = learn(licence, [['age_over_21']]);
    const named = stays.reduce((sum, { parts }) => sum + parts.length, 0);
    // Eleven fields, of which the age and the expiry date leave.
    expect([named, moreStays]).toEqual([5, 4]);
  });

  it('says a name with the given name first, whatever was asked first', () => {
    const { facts } = learn(licence, [['family_name'], ['given_name']]);
    expect(facts[0]).toMatchObject({
      template: 'name',
      parts: [{ value: 'Maren' }, { value: 'Aldous' }],
    });
  });

  it('says an amount and the currency beside it as one, and only when both leave', () => {
    const both = learn({ income: hide(28_000), currency: 'GBP' }, [['income']]);
    expect(both.facts).toMatchObject([
      { template: 'income', parts: [{ value: 28_000, siblings: { currency: 'GBP' } }, {}] },
    ]);
    expect(both.moreFields).toBe(0);
    const alone = learn({ income: hide(28_000), currency: hide('GBP') }, [['income']]);
    expect(alone.facts).toMatchObject([{ parts: [{ value: 28_000, siblings: {} }] }]);
  });

  it('says the age limit that says most, and counts the others with it', () => {
    const ages = { age_over_16: true, age_over_18: true, age_over_21: false, age_over_65: false };
    const { facts } = learn(ages, [['age_over_18']]);
    expect(facts).toMatchObject([
      { template: 'age-over', years: 18, parts: [{ value: true }, { value: true }] },
      { template: 'age-over', years: 21, parts: [{ value: false }, { value: false }] },
    ]);
  });

  it('counts formalities instead of naming them, unless there is nothing else to say', () => {
    const office = { issuing_authority: 'Demo Registry Office', issuing_country: 'GB' };
    const { facts, moreFields } = learn({ ...office, nationality: 'GB' }, [['nationality']]);
    expect([facts.map(({ template }) => template), moreFields]).toEqual([['nationality'], 2]);
    expect(learn(office, [['issuing_authority']]).facts).toHaveLength(2);
  });

  it('says nothing when no card is chosen', () => {
    expect(learn({ a: 1 }, [['missing']])).toEqual({
      facts: [],
      moreFields: 0,
      stays: [],
      moreStays: 0,
    });
  });
});
