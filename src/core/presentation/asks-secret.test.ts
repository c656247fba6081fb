import { describe, expect, it } from 'vitest';
import type { CredentialId } from '../credential/credential';
import { hide } from '../../testing/issue-card';
import { buildCardView, buildReview } from '../../testing/review-builders';
import { approve } from './approve';
import { asksSecret } from './asks-secret';
import type { DisclosurePlan } from './plan';
import { withOwnSensitivity } from './own-sensitivity';

const query = (...names: readonly string[]) => ({
  credentials: [
    {
      id: 'q',
      format: 'dc+sd-jwt',
      meta: { vct_values: ['urn:example:card'] },
      claims: names.map((name) => ({ id: name, path: [name] })),
      claim_sets: [[...names.slice(0, 1)], names],
    },
  ],
});

const planOf = (shown: Record<string, string>, ...names: readonly string[]): DisclosurePlan =>
  buildReview({
    query: query(...names),
    cards: [
      buildCardView({
        id: 'c',
        name: 'Card',
        issuer: 'Issuer',
        claims: { given_name: hide('Ada'), birthdate: hide('1990-04-22'), ...shown },
      }),
    ],
  }).plan;

const asks = (
  setting: Parameters<typeof asksSecret>[0],
  plan: DisclosurePlan,
  ...names: readonly string[]
): boolean => {
  const rows = names.map((name) => JSON.stringify([name]));
  const pick = { credentialId: 'c' as CredentialId, rows, isRiskAccepted: true } as const;
  const approved = approve(plan, {
    options: plan.sets.map(() => 0),
    picks: { q: [pick] },
    isStrangerAccepted: true,
  });
  if (!approved.ok) throw new Error(approved.error.code);
  return asksSecret(setting, plan, approved.value);
};

describe('whether a secret is asked for before an answer', () => {
  const plan = planOf({}, 'given_name', 'birthdate');

  it('is always, or never, as the person set it', () => {
    expect(asks('always', plan, 'given_name')).toBe(true);
    expect(asks('never', plan, 'given_name', 'birthdate')).toBe(false);
  });

  it('is by what leaves, and not by what was asked for', () => {
    expect(asks('sensitive', plan, 'given_name')).toBe(false);
    expect(asks('sensitive', plan, 'given_name', 'birthdate')).toBe(true);
  });

  it('counts what the card always shows', () => {
    expect(asks('sensitive', planOf({ document_number: '7' }, 'given_name'), 'given_name')).toBe(
      true,
    );
  });

  it('counts what the person calls sensitive', () => {
    expect(asks('sensitive', withOwnSensitivity(plan, ['name']), 'given_name')).toBe(true);
  });
});
