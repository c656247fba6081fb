import { describe, expect, it } from 'vitest';
import { buildCard } from '../../testing/build-credential';
import { buildRequest } from '../../testing/build-request';
import { hide } from '../../testing/issue-card';
import { epochSeconds } from '../kernel/time';
import type { VerifierTier } from '../policy/party';
import type { EarlierAnswer } from './earlier-answer';
import { friction } from './friction';
import { initialChoice } from './initial-choice';
import { overAsking } from './over-asking';
import { planDisclosure, type PlanCard } from './plan-disclosure';

const type = 'urn:card';
const at = epochSeconds(1_795_000_000);
const valid = { kind: 'valid', checkedAt: at } as const;
const card = buildCard(
  'c',
  { degree: hide('MSc'), email: hide('x'), level: hide('M') },
  { type, state: valid },
);
const open = buildCard('c', { member: 'x', plan: 'y' }, { type, state: valid });

const planFor = (names: string[], tier: VerifierTier = 'confirmed', held = card) =>
  planDisclosure(
    buildRequest(
      {
        credentials: [
          {
            id: 'q',
            format: 'dc+sd-jwt',
            meta: { vct_values: [type] },
            claims: names.map((name) => ({ path: [name] })),
          },
        ],
      },
      tier,
    ),
    [held],
  );
const last = (names: string[]): EarlierAnswer => ({
  at,
  cards: [{ type, asked: names.map((name) => [name]), sent: [] }],
});

describe('overAsking', () => {
  const signs = (plan: ReturnType<typeof planFor>, earlier: EarlierAnswer[] = []) =>
    overAsking(plan, initialChoice(plan), earlier);

  it('counts sensitive fields asked by somebody nobody vouches for', () => {
    expect(signs(planFor(['degree', 'email'], 'unconfirmed'))).toMatchObject([
      { kind: 'sensitive', askedCount: 2, sensitive: [{ path: ['email'], sensitivity: 'D' }] },
    ]);
    expect(signs(planFor(['degree', 'email']))).toEqual([]);
    expect(signs(planFor(['degree'], 'domain'))).toEqual([]);
  });

  it('lists what is asked beyond last time', () => {
    expect(signs(planFor(['degree', 'level']), [last(['degree'])])).toMatchObject([
      { kind: 'more-than-last-time', since: at, fields: [{ path: ['level'] }] },
    ]);
    expect(signs(planFor(['degree']), [last(['degree', 'level'])])).toEqual([]);
  });

  it('warns when a card can hide nothing and more goes than was asked', () => {
    expect(signs(planFor(['member'], 'confirmed', open))).toMatchObject([
      { kind: 'cannot-hide', credentialId: 'c', fieldCount: 2, unasked: [['plan']] },
    ]);
    expect(signs(planFor(['member', 'plan'], 'confirmed', open))).toEqual([]);
  });
});

describe('friction', () => {
  const weigh = (
    plan: ReturnType<typeof planFor>,
    arrival: 'camera' | 'picture' | 'link',
    earlier: EarlierAnswer[],
  ) => friction(plan, initialChoice(plan), arrival, earlier);

  it('is short for a confirmed requester met before who asks no more, nothing sensitive, of a valid card', () => {
    expect(weigh(planFor(['degree']), 'camera', [last(['degree'])])).toEqual({
      isShort: true,
      needsWebsiteCheck: false,
    });
  });

  it.each([
    ['never met', planFor(['degree']), []],
    ['asks more', planFor(['degree', 'level']), [last(['degree'])]],
    ['asks something sensitive', planFor(['email']), [last(['email'])]],
    [
      'asks one thing that is sensitive among others',
      planFor(['degree', 'email']),
      [last(['degree', 'email'])],
    ],
    ['is not confirmed', planFor(['degree'], 'domain'), [last(['degree'])]],
    [
      'gets a card that was not checked',
      planFor(['degree'], 'confirmed', { ...card, state: { kind: 'notChecked', reason: 'x' } }),
      [last(['degree'])],
    ],
  ])('is long for one who %s', (_, plan, earlier) => {
    expect(weigh(plan, 'link', earlier).isShort).toBe(false);
  });

  it('is long when one of two chosen cards does not stand well', () => {
    const two = (state: PlanCard['state']) =>
      planDisclosure(
        buildRequest({
          credentials: ['urn:one', 'urn:two'].map((vct, index) => ({
            id: `q${String(index)}`,
            format: 'dc+sd-jwt',
            meta: { vct_values: [vct] },
            claims: [{ path: ['degree'] }],
          })),
        }),
        [
          buildCard('one', { degree: hide(1) }, { type: 'urn:one', state: valid }),
          buildCard('two', { degree: hide(2) }, { type: 'urn:two', state }),
        ],
      );
    const asked = ['urn:one', 'urn:two'].map((each) => ({
      type: each,
      asked: [['degree']],
      sent: [],
    }));
    const before = [{ at, cards: asked }];
    expect(weigh(two(valid), 'link', before).isShort).toBe(true);
    expect(weigh(two({ kind: 'notChecked', reason: 'x' }), 'link', before).isShort).toBe(false);
  });

  it('asks about the website after a scan, for a stranger or something sensitive', () => {
    expect(weigh(planFor(['degree'], 'domain'), 'camera', []).needsWebsiteCheck).toBe(true);
    expect(weigh(planFor(['email']), 'camera', []).needsWebsiteCheck).toBe(true);
    expect(weigh(planFor(['degree', 'email']), 'camera', []).needsWebsiteCheck).toBe(true);
    expect(weigh(planFor(['email']), 'picture', []).needsWebsiteCheck).toBe(true);
    expect(weigh(planFor(['email'], 'unconfirmed'), 'link', []).needsWebsiteCheck).toBe(false);
    expect(weigh(planFor(['degree']), 'camera', []).needsWebsiteCheck).toBe(false);
  });
});
