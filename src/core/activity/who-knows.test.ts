import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochSeconds } from '../kernel/time';
import type { Verifier } from '../policy/party';
import { fieldGroupOf, fieldGroups } from './field-group';
import { whoKnows, whoKnowsByGroup, type GivenAnswer } from './who-knows';

const verifierOf = (recognition: string): Verifier => ({
  clientId: recognition,
  prefix: 'x509_san_dns',
  tier: 'confirmed',
  host: `${recognition}.example`,
  confirmedName: recognition,
  vouchedBy: ['Example list'],
  claimedName: null,
  recognition,
});

const person = 'urn:example:person';
const answer = (
  id: string,
  who: string,
  at: number,
  sent: readonly string[],
  changed: readonly string[] = [],
): GivenAnswer => ({
  id,
  at: epochSeconds(at),
  verifier: verifierOf(who),
  cards: [{ type: person, sent: sent.map((n) => [n]), changed: changed.map((n) => [n]) }],
});

describe('the group of a field', () => {
  it.each([
    [['given_name'], person, 'name'],
    [['birth_date'], person, 'birth'],
    [['place_of_birth', 'locality'], person, 'birth'],
    [['age_equal_or_over', '18'], person, 'age'],
    [['address', 'street_address'], person, 'address'],
    [['locality'], person, 'address'],
    [['document_number'], person, 'id-number'],
    [['portrait'], person, 'portrait'],
    [['email'], person, 'contact'],
    [['nationalities', 0], person, 'nationality'],
    [['expiry_date'], 'https://cards.example/vct/driving-licence', 'licence'],
    [['expiry_date'], person, 'other'],
    [['grade'], 'urn:example:degree', 'education'],
    [['level'], 'urn:example:gym-membership', 'membership'],
    [['diagnosis'], person, 'health'],
    [['yearly_income'], 'urn:example:tax', 'money'],
    [['shoe_size'], person, 'other'],
  ] as const)('of %j on %s is %s', (path, type, group) => {
    expect(fieldGroupOf(path, type)).toBe(group);
  });
});

describe('who knows what', () => {
  it('counts answers, not fields: a name of two fields was received once', () => {
    const { groups, organisations } = whoKnows([
      answer('1', 'aalto', 10, ['given_name', 'family_name', 'age_over_21']),
      answer('2', 'aalto', 20, ['age_over_21']),
      answer('3', 'vale', 15, ['email']),
    ]);
    expect(groups).toEqual(['name', 'age', 'contact']);
    expect(organisations.map(({ id }) => id)).toEqual(['2', '3']);
    const [aalto] = organisations;
    expect([aalto?.firstAt, aalto?.lastAt]).toEqual([10, 20]);
    expect(Object.fromEntries(aalto?.told ?? [])).toEqual({
      name: { times: 1, lastAt: 10, isChanged: false },
      age: { times: 2, lastAt: 20, isChanged: false },
    });
  });

  it('says changed of what they were told last, not of what was put right since', () => {
    const isChanged = (answers: readonly GivenAnswer[]) =>
      whoKnows(answers).organisations[0]?.told.get('name')?.isChanged;
    const old = answer('1', 'vale', 10, ['given_name', 'family_name'], ['family_name']);
    expect(isChanged([old])).toBe(true);
    expect(isChanged([old, answer('2', 'vale', 20, ['given_name'])])).toBe(true);
    expect(isChanged([old, answer('2', 'vale', 20, ['family_name'])])).toBe(false);
  });

  it('turned round puts what most have first', () => {
    const known = whoKnows([
      answer('1', 'a', 1, ['given_name', 'email']),
      answer('2', 'b', 2, ['email']),
    ]);
    expect(
      whoKnowsByGroup(known).map(({ group, organisations }) => [group, organisations.length]),
    ).toEqual([
      ['contact', 2],
      ['name', 1],
    ]);
  });
});

const names = ['given_name', 'family_name', 'birth_date', 'email', 'portrait', 'age_over_18', 'x'];
const arbitraryAnswers = fc
  .array(
    fc.record({
      who: fc.constantFrom('a', 'b', 'c', 'd'),
      at: fc.integer({ min: 0, max: 5 }),
      sent: fc.uniqueArray(fc.constantFrom(...names)),
      changed: fc.uniqueArray(fc.constantFrom(...names)),
    }),
    { maxLength: 30 },
  )
  .map((list) =>
    list.map(({ who, at, sent, changed }, n) =>
      answer(
        String(n),
        who,
        at,
        sent,
        changed.filter((name) => sent.includes(name)),
      ),
    ),
  );

describe('for any answers, who knows what', () => {
  it('has one row for each requester, newest first, and one column for each group received', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const { groups, organisations } = whoKnows(answers);
        const requesters = new Set(answers.map(({ verifier }) => verifier.recognition));
        expect(new Set(organisations.map(({ verifier }) => verifier.recognition))).toEqual(
          requesters,
        );
        expect(organisations).toHaveLength(requesters.size);
        const times = organisations.map(({ lastAt }) => lastAt);
        expect(times).toEqual(times.toSorted((a, b) => b - a));
        const sent = answers.flatMap(({ cards }) => cards.flatMap((card) => card.sent));
        const received = new Set(sent.map((path) => fieldGroupOf(path, person)));
        expect(groups).toEqual(fieldGroups.filter((group) => received.has(group)));
      }),
    );
  });

  it('counts each answer once in every group it touches, and loses none', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const { organisations } = whoKnows(answers);
        const counted = organisations
          .flatMap(({ told }) => [...told.values()])
          .reduce((sum, { times }) => sum + times, 0);
        const touched = answers.reduce(
          (sum, { cards }) =>
            sum +
            new Set(cards.flatMap(({ type, sent }) => sent.map((path) => fieldGroupOf(path, type))))
              .size,
          0,
        );
        expect(counted).toBe(touched);
        expect(organisations.flatMap((one) => one.answers)).toHaveLength(answers.length);
      }),
    );
  });

  it('does not depend on the order the answers come in', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        expect(whoKnows(answers.toReversed())).toEqual(whoKnows(answers));
      }),
    );
  });

  it('says the same by field as by organisation', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const known = whoKnows(answers);
        const cells = (pairs: readonly (readonly [string, string])[]) =>
          pairs.map((pair) => pair.join(' ')).toSorted();
        const byRow = known.organisations.flatMap(({ id, told }) =>
          [...told.keys()].map((group) => [id, group] as const),
        );
        const byColumn = whoKnowsByGroup(known).flatMap(({ group, organisations }) =>
          organisations.map(({ id }) => [id, group] as const),
        );
        expect(cells(byColumn)).toEqual(cells(byRow));
      }),
    );
  });
});
