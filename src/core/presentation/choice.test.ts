// Longer than 250 lines: the choices of one person over one plan, from the first proposal to the last change.
import { describe, expect, it } from 'vitest';
import { buildCard } from '../../testing/build-credential';
import { buildRequest } from '../../testing/build-request';
import { hide } from '../../testing/issue-card';
import type { CredentialId } from '../credential/credential';
import { epochSeconds } from '../kernel/time';
import type { VerifierTier } from '../policy/party';
import { carryOver } from './carry-over';
import { chosenCards } from './chosen-cards';
import { initialChoice } from './initial-choice';
import { withOwnSensitivity } from './own-sensitivity';
import { planDisclosure, type PlanCard } from './plan-disclosure';
import { acceptRisk, chooseCard, chooseOption, toggleCard, toggleRow } from './toggle';

const type = 'urn:card';
const first = 'first' as CredentialId;
const second = 'second' as CredentialId;
const claims = ['degree', 'portrait', 'address', 'document_number'].map((id) => ({
  id,
  path: [id],
}));
const query = (rest: object = {}) => ({
  credentials: [
    {
      id: 'q',
      format: 'dc+sd-jwt',
      meta: { vct_values: [type] },
      claims: [...claims, { id: 'street', path: ['address', 'street'] }],
      claim_sets: [
        ['degree', 'portrait'],
        ['degree', 'portrait', 'address', 'document_number', 'street'],
      ],
      ...rest,
    },
  ],
});
const fields = {
  degree: hide('MSc'),
  portrait: hide('…'),
  document_number: hide('1'),
  address: hide({ street: hide('x'), city: hide('y') }),
};
const key = (...path: string[]): string => JSON.stringify(path);
const paused = { kind: 'paused', at: epochSeconds(0), issuerValue: null } as const;

const planFor = (tier: VerifierTier, cards: readonly PlanCard[], rest: object = {}) =>
  planDisclosure(buildRequest(query(rest), tier), cards);
const cards = [
  buildCard('first', fields, { type }),
  buildCard('second', fields, { type, state: paused }),
];
const at = { queryId: 'q', credentialId: first };

describe('initialChoice', () => {
  it('starts a confirmed requester with the needed rows, but no face and no number', () => {
    expect(initialChoice(planFor('confirmed', cards))).toEqual({
      options: [0],
      picks: { q: [{ credentialId: first, rows: [key('degree')], isRiskAccepted: false }] },
      isStrangerAccepted: false,
    });
  });

  it('leaves a row off that brings one needing a tick of its own', () => {
    const whole = {
      credentials: [
        {
          id: 'q',
          format: 'dc+sd-jwt',
          meta: { vct_values: [type] },
          claims: [['person'], ['person', 'given_name'], ['degree']].map((path) => ({ path })),
        },
      ],
    };
    const person = hide({ given_name: hide('Ada'), birthdate: hide('1990-01-01') });
    const plan = planDisclosure(buildRequest(whole), [
      buildCard('first', { person, degree: hide('MSc') }, { type }),
    ]);
    const started = (of: typeof plan) => initialChoice(of).picks.q?.[0].rows;
    expect(started(plan)).toEqual([key('person'), key('person', 'given_name'), key('degree')]);
    // A birth date makes the whole sensitive by itself, but asks for no tick; the name in it does for this person.
    const own = withOwnSensitivity(plan, ['name']);
    expect(own.queries[0]?.candidates[0]?.rows).toMatchObject([
      { path: ['person'], sensitivity: 'C', brings: [key('person', 'given_name')] },
      { path: ['person', 'given_name'], sensitivity: 'own' },
      { path: ['degree'] },
    ]);
    expect(started(own)).toEqual([key('degree')]);
  });

  it.each(['domain', 'unconfirmed'] as const)('starts with everything off for %s', (tier) => {
    expect(initialChoice(planFor(tier, cards)).picks.q?.[0].rows).toEqual([]);
  });

  it('takes the option that shows least, and leaves optional sets out', () => {
    const credentials = ['wide', 'lean'].map((id) => ({
      id,
      format: 'dc+sd-jwt',
      meta: { vct_values: [`urn:${id}`] },
    }));
    const asked = {
      credentials,
      credential_sets: [
        { options: [['wide'], ['lean']] },
        { options: [['wide']], required: false },
      ],
    };
    const plan = planDisclosure(buildRequest(asked), [
      buildCard('w', { a: 1, b: 2 }, { type: 'urn:wide' }),
      buildCard('l', { a: 1 }, { type: 'urn:lean' }),
    ]);
    const choice = initialChoice(plan);
    expect(choice.options).toEqual([1, null]);
    expect(Object.keys(choice.picks)).toEqual(['lean']);
    const more = chooseOption(plan, choice, 1, 0);
    expect(chosenCards(plan, more).map(({ query: { id } }) => id)).toEqual(['wide', 'lean']);
    expect(chosenCards(plan, chooseOption(plan, more, 1, null))).toHaveLength(1);
  });
});

describe('toggling', () => {
  const plan = planFor('unconfirmed', cards);
  const start = initialChoice(plan);
  const rowsOf = (choice: typeof start) => choice.picks.q?.[0].rows;

  it('turns a container on with what it brings, and off with what brings it', () => {
    const on = toggleRow(plan, start, { ...at, row: key('address') }, true);
    expect(rowsOf(on)).toEqual([key('address'), key('address', 'street')]);
    const off = toggleRow(plan, on, { ...at, row: key('address', 'street') }, false);
    expect(rowsOf(off)).toEqual([]);
  });

  it('turns a part on by itself', () => {
    const on = toggleRow(plan, start, { ...at, row: key('address', 'street') }, true);
    expect(rowsOf(on)).toEqual([key('address', 'street')]);
  });

  it('changes nothing for what the plan does not hold', () => {
    expect(toggleRow(plan, start, { ...at, row: 'nothing' }, true)).toEqual(start);
    expect(chooseCard(plan, start, { queryId: 'q', credentialId: 'x' as CredentialId })).toBe(
      start,
    );
    expect(chooseOption(plan, start, 0, 5)).toBe(start);
    expect(toggleCard(plan, start, at, true)).toBe(start);
  });

  it('keeps the rows when another card is taken, and takes back the tick', () => {
    const on = toggleRow(plan, start, { ...at, row: key('degree') }, true);
    const risky = acceptRisk(on, at, true);
    expect(chooseCard(plan, risky, { ...at, credentialId: second }).picks.q).toEqual([
      { credentialId: second, rows: [key('degree')], isRiskAccepted: false },
    ]);
  });

  it('leaves alone what always travels', () => {
    const open = planFor('confirmed', [buildCard('first', { ...fields, open: 1 }, { type })]);
    const begun = initialChoice(open);
    expect(toggleRow(open, begun, { ...at, row: key('open') }, true)).toEqual(begun);
  });

  it('keeps off what was turned off when another card is taken, and starts what is new as usual', () => {
    const more = {
      claim_sets: [
        ['degree', 'portrait'],
        ['degree', 'level'],
      ],
    };
    const plan = planDisclosure(
      buildRequest({
        credentials: [
          {
            ...query(more).credentials[0],
            claims: [...claims, { id: 'level', path: ['level'] }],
          },
        ],
      }),
      [
        buildCard('first', { degree: hide(1), portrait: hide(2) }, { type }),
        buildCard('second', { degree: hide(1), level: hide(3) }, { type }),
      ],
    );
    const begun = chooseCard(plan, initialChoice(plan), at);
    expect(begun.picks.q?.[0].rows).toEqual([key('degree')]);
    const off = toggleRow(plan, begun, { ...at, row: key('degree') }, false);
    expect(chooseCard(plan, off, { ...at, credentialId: second }).picks.q).toEqual([
      { credentialId: second, rows: [key('level')], isRiskAccepted: false },
    ]);
  });

  it('ticks one card of several, and no new one', () => {
    const multiple = planFor('confirmed', cards, { multiple: true });
    const next = { ...at, credentialId: second };
    const both = toggleCard(multiple, initialChoice(multiple), next, true);
    expect(acceptRisk(both, next, true).picks.q?.map((pick) => pick.isRiskAccepted)).toEqual([
      false,
      true,
    ]);
    expect(both.picks.q?.[1]?.isRiskAccepted).toBe(false);
  });

  it('adds and takes away cards where several are accepted, never the last', () => {
    const multiple = planFor('confirmed', cards, { multiple: true });
    const both = toggleCard(
      multiple,
      initialChoice(multiple),
      { ...at, credentialId: second },
      true,
    );
    expect(both.picks.q?.map(({ credentialId }) => credentialId)).toEqual([first, second]);
    const one = toggleCard(multiple, both, at, false);
    expect(one.picks.q?.map(({ credentialId }) => credentialId)).toEqual([second]);
    expect(toggleCard(multiple, one, { ...at, credentialId: second }, false)).toBe(one);
  });
});

describe('options', () => {
  const held = ['one', 'two'].map((id) => buildCard(id, { a: hide(1) }, { type: `urn:${id}` }));
  const ask = (sets: readonly object[], tier: VerifierTier = 'domain') => {
    const credentials = ['one', 'two'].map((id) => ({
      id,
      format: 'dc+sd-jwt',
      meta: { vct_values: [`urn:${id}`] },
      claims: [{ path: ['a'] }],
    }));
    const request = buildRequest({ credentials, credential_sets: sets } as never, tier);
    return (cards: readonly PlanCard[] = held) => planDisclosure(request, cards);
  };
  const eitherOr = ask([{ options: [['one'], ['two']] }]);
  const optional = ask([{ options: [['one']] }, { options: [['one'], ['two']], required: false }]);

  it('start with the requester’s favourite between equals', () => {
    expect(initialChoice(eitherOr()).options).toEqual([0]);
  });

  it('that are left out ask for nothing', () => {
    const choice = initialChoice(optional());
    expect(choice.options).toEqual([0, null]);
    expect(Object.keys(choice.picks)).toEqual(['one']);
    expect(chosenCards(optional(), choice).map(({ query: { id } }) => id)).toEqual(['one']);
  });

  it('that were taken and left out again send nothing of what was picked for them', () => {
    const plan = optional();
    const taken = chooseOption(plan, initialChoice(plan), 1, 1);
    const left = chooseOption(plan, taken, 1, null);
    expect(Object.keys(left.picks)).toEqual(['one', 'two']);
    expect(chosenCards(plan, left).map(({ query: { id } }) => id)).toEqual(['one']);
  });

  it('can be answered by one of them', () => {
    const [one] = held;
    if (one === undefined) throw new Error('two cards');
    expect(eitherOr([one]).isAnswerable).toBe(true);
  });

  it('remember what was chosen on another one', () => {
    const plan = eitherOr();
    const at = { queryId: 'one', credentialId: 'one' as CredentialId, row: key('a') };
    const on = toggleRow(plan, initialChoice(plan), at, true);
    const back = chooseOption(plan, chooseOption(plan, on, 0, 1), 0, 0);
    expect(back.picks.one?.[0].rows).toEqual([key('a')]);
    expect(back.picks.two?.[0].rows).toEqual([]);
  });

  it('stay as chosen while they can be answered, also those left out', () => {
    const second = chooseOption(eitherOr(), initialChoice(eitherOr()), 0, 1);
    expect(carryOver(eitherOr(), second, eitherOr()).options).toEqual([1]);
    const [one] = held;
    if (one === undefined) throw new Error('two cards');
    expect(carryOver(eitherOr(), second, eitherOr([one])).options).toEqual([0]);
    const none = initialChoice(optional());
    expect(carryOver(optional(), none, optional()).options).toEqual([0, null]);
    const both = chooseOption(optional(), none, 1, 1);
    expect(carryOver(optional(), both, optional()).options).toEqual([0, 1]);
    expect(carryOver(optional(), both, optional([one])).options).toEqual([0, null]);
  });

  it('that were not chosen get no card proposed when the plan changes', () => {
    const first = initialChoice(eitherOr());
    expect(Object.keys(carryOver(eitherOr(), first, eitherOr()).picks)).toEqual(['one']);
    expect(Object.keys(carryOver(eitherOr(), first, eitherOr([])).picks)).toEqual([]);
  });
});

describe('carryOver', () => {
  it('keeps the tick while the card stands as it did', () => {
    const plan = planFor('domain', cards);
    const at = { queryId: 'q', credentialId: second };
    const risky = acceptRisk(chooseCard(plan, initialChoice(plan), at), at, true);
    expect(carryOver(plan, risky, plan).picks.q).toMatchObject([{ isRiskAccepted: true }]);
  });

  it('keeps what the person chose when a status changes, but not the tick for the old one', () => {
    const before = planFor('domain', cards);
    const chosen = chooseCard(before, initialChoice(before), { ...at, credentialId: second });
    const risky = acceptRisk(
      toggleRow(before, chosen, { queryId: 'q', credentialId: second, row: key('degree') }, true),
      { queryId: 'q', credentialId: second },
      true,
    );
    const ended = buildCard('second', fields, {
      type,
      state: { kind: 'ended', at: epochSeconds(0) },
    });
    const after = planFor('domain', [buildCard('first', fields, { type }), ended]);
    expect(carryOver(before, risky, after).picks.q).toEqual([
      { credentialId: second, rows: [key('degree')], isRiskAccepted: false },
    ]);
  });

  it('proposes another card with nothing on when the chosen one is gone', () => {
    const before = planFor('confirmed', cards);
    const after = planFor('confirmed', [buildCard('third', fields, { type })]);
    expect(carryOver(before, initialChoice(before), after).picks.q).toEqual([
      { credentialId: 'third', rows: [], isRiskAccepted: false },
    ]);
  });
});
