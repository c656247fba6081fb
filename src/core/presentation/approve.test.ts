import { describe, expect, it } from 'vitest';
import { buildCard } from '../../testing/build-credential';
import { buildRequest } from '../../testing/build-request';
import { hide } from '../../testing/issue-card';
import type { CardState } from '../credential/card-state';
import type { CredentialId } from '../credential/credential';
import { epochSeconds } from '../kernel/time';
import type { VerifierTier } from '../policy/party';
import { approve, type ApproveFailure } from './approve';
import type { Choice, Pick } from './choice';
import { planDisclosure } from './plan-disclosure';

const type = 'urn:card';
const fields = { a: hide(1), b: hide({ c: hide(2), d: 3, e: hide(4) }), open: 0 };
const at = epochSeconds(0);
const cards = [
  buildCard('good', fields, { type }),
  buildCard('paused', fields, { type, state: { kind: 'paused', at, issuerValue: null } }),
  buildCard('gone', fields, { type, state: { kind: 'withdrawn', at } }),
];
const asked = (isMultiple: boolean) => ({
  credentials: [
    {
      id: 'q',
      format: 'dc+sd-jwt',
      meta: { vct_values: [type] },
      multiple: isMultiple,
      claims: [
        { id: 'a', path: ['a'] },
        { id: 'b', path: ['b'] },
        { id: 'c', path: ['b', 'c'] },
      ],
      claim_sets: [['a'], ['a', 'b', 'c']],
    },
  ],
});
const plan = (tier: VerifierTier = 'confirmed', isMultiple = false) =>
  planDisclosure(buildRequest(asked(isMultiple), tier), cards);

const pick = (changes: Partial<Pick> = {}): Pick => ({
  credentialId: 'good' as CredentialId,
  rows: ['["a"]'],
  isRiskAccepted: false,
  ...changes,
});
const choice = (changes: Partial<Choice> = {}): Choice => ({
  options: [0],
  picks: { q: [pick()] },
  isStrangerAccepted: false,
  ...changes,
});
const card = (id: string): { credentialId: CredentialId } => ({ credentialId: id as CredentialId });

describe('approve', () => {
  const refused: readonly (readonly [ApproveFailure['code'], Choice])[] = [
    ['present/left-out-needed', choice({ picks: { q: [pick({ rows: [] })] } })],
    ['present/option-missing', choice({ options: [null] })],
    ['present/option-missing', choice({ options: [4] })],
    ['present/option-missing', choice({ options: [] })],
    ['present/card-missing', choice({ picks: {} })],
    ['present/unknown-card', choice({ picks: { q: [pick(card('nobody'))] } })],
    ['present/unknown-row', choice({ picks: { q: [pick({ rows: ['["a"]', '["z"]'] })] } })],
    ['present/unknown-row', choice({ picks: { q: [pick({ rows: ['["a"]', '["open"]'] })] } })],
    ['present/not-usable', choice({ picks: { q: [pick(card('gone'))] } })],
    ['present/needs-tick', choice({ picks: { q: [pick(card('paused'))] } })],
    ['present/not-closed', choice({ picks: { q: [pick({ rows: ['["a"]', '["b"]'] })] } })],
    ['present/too-many', choice({ picks: { q: [pick(), pick(card('paused'))] } })],
  ];
  it.each(refused)('refuses with %s', (code, made) => {
    expect(approve(plan(), made)).toMatchObject({ ok: false, error: { code } });
  });

  it('names the field that was left out', () => {
    const made = choice({ picks: { q: [pick({ rows: [] })] } });
    expect(approve(plan(), made)).toMatchObject({
      error: { facts: { field: '["a"]', query: 'q' } },
    });
  });

  it('refuses an unconfirmed requester until the person says they know them', () => {
    expect(approve(plan('unconfirmed'), choice())).toMatchObject({
      error: { code: 'present/stranger' },
    });
    expect(approve(plan('unconfirmed'), choice({ isStrangerAccepted: true }))).toMatchObject({
      ok: true,
    });
  });

  it('refuses to send nothing', () => {
    const query = { ...asked(false), credential_sets: [{ options: [['q']], required: false }] };
    const optional = planDisclosure(buildRequest(query), cards);
    expect(approve(optional, choice({ options: [null] }))).toMatchObject({
      error: { code: 'present/nothing' },
    });
  });

  it('refuses one card twice even where several are asked for', () => {
    const twice = choice({ picks: { q: [pick(), pick()] } });
    expect(approve(plan('confirmed', true), twice)).toMatchObject({
      error: { code: 'present/too-many' },
    });
    const both = choice({
      picks: { q: [pick(), pick({ ...card('paused'), isRiskAccepted: true })] },
    });
    expect(approve(plan('confirmed', true), both)).toMatchObject({ value: { items: [{}, {}] } });
  });

  it('lists every field that will be readable, the always-shown one too, sorted', () => {
    const made = choice({ picks: { q: [pick({ rows: ['["a"]', '["b","c"]'] })] } });
    expect(approve(plan(), made)).toMatchObject({
      value: {
        items: [
          {
            queryId: 'q',
            credentialId: 'good',
            isBound: true,
            fields: [['a'], ['b', 'c'], ['b', 'd'], ['open']],
          },
        ],
      },
    });
  });

  it('digests the same whatever order the person pressed in, and differently for other fields', () => {
    const digest = (rows: string[]) => {
      const approved = approve(plan(), choice({ picks: { q: [pick({ rows })] } }));
      return approved.ok ? approved.value.digest : approved.error.code;
    };
    expect(digest(['["b","c"]', '["a"]'])).toBe(digest(['["a"]', '["b","c"]']));
    expect(digest(['["a"]'])).not.toBe(digest(['["a"]', '["b","c"]']));
    expect(digest(['["a"]'])).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('binds "Share anyway" to the state it was ticked for', () => {
    const ticked = choice({ picks: { q: [pick({ ...card('paused'), isRiskAccepted: true })] } });
    const digestIn = (state: CardState) => {
      const [, paused] = cards;
      if (paused === undefined) throw new Error('three cards');
      const approved = approve(
        planDisclosure(buildRequest(asked(false), 'confirmed'), [{ ...paused, state }]),
        ticked,
      );
      return approved.ok ? approved.value.digest : approved.error.code;
    };
    const whilePaused = digestIn({ kind: 'paused', at, issuerValue: null });
    expect(whilePaused).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(digestIn({ kind: 'listBad', reason: 'proofs/signature' })).not.toBe(whilePaused);
  });

  it('does not take an inherited member for a pick', () => {
    const query = { credentials: [{ ...asked(false).credentials[0], id: 'constructor' }] };
    const odd = planDisclosure(buildRequest(query), cards);
    expect(approve(odd, choice({ picks: {} }))).toMatchObject({
      error: { code: 'present/card-missing' },
    });
  });

  it('says of a card that stands well that no tick was taken for it', () => {
    const approved = approve(plan(), choice());
    expect(approved).toMatchObject({ ok: true, value: { items: [{ acceptedState: null }] } });
  });

  it('refuses a card that may never be used, even from a plan that offers it', () => {
    const offered = plan();
    const queries = offered.queries.map((query) => ({
      ...query,
      candidates: query.candidates.map((each) => ({ ...each, usability: 'never' as const })),
    }));
    expect(approve({ ...offered, queries }, choice())).toMatchObject({
      error: { code: 'present/not-usable', facts: { query: 'q' } },
    });
  });

  it('knows each of several cards that are of no use', () => {
    const [, , gone] = cards;
    if (gone === undefined) throw new Error('three cards');
    const two = [...cards, { ...gone, id: 'gone-too' as CredentialId }];
    const withdrawn = planDisclosure(buildRequest(asked(false)), two);
    const made = choice({ picks: { q: [pick(card('gone'))] } });
    expect(approve(withdrawn, made)).toMatchObject({ error: { code: 'present/not-usable' } });
  });

  it.each<readonly [object, Choice]>([
    [{ set: 0 }, choice({ options: [null] })],
    [{ query: 'q' }, choice({ picks: {} })],
    [{ query: 'q' }, choice({ picks: { q: [pick(), pick()] } })],
    [{ query: 'q', field: '["b","c"]' }, choice({ picks: { q: [pick({ rows: ['["b"]'] })] } })],
  ])('says %j', (facts, made) => {
    expect(approve(plan(), made)).toMatchObject({ ok: false, error: { facts } });
  });

  it('speaks of a missing tick only when everything else is right', () => {
    const unticked = pick(card('paused'));
    const lacking = pick({ rows: [] });
    for (const both of [
      [unticked, lacking],
      [lacking, unticked],
    ] as const) {
      expect(approve(plan('confirmed', true), choice({ picks: { q: both } }))).toMatchObject({
        error: { code: 'present/left-out-needed' },
      });
    }
  });

  it('names what lacks in the alternative the requester put first, between equals', () => {
    const query = {
      credentials: [
        {
          ...asked(false).credentials[0],
          claims: ['x', 'y'].map((id) => ({ id, path: [id] })),
          claim_sets: [['y'], ['x']],
        },
      ],
    };
    const held = [buildCard('good', { x: hide(1), y: hide(2) }, { type })];
    const made = choice({ picks: { q: [pick({ rows: [] })] } });
    expect(approve(planDisclosure(buildRequest(query), held), made)).toMatchObject({
      error: { code: 'present/left-out-needed', facts: { field: '["y"]' } },
    });
  });
});
