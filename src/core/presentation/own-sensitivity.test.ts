import { describe, expect, it } from 'vitest';
import { hide } from '../../testing/issue-card';
import { buildCardView, buildReview } from '../../testing/review-builders';
import { initialChoice } from './initial-choice';
import { withOwnSensitivity } from './own-sensitivity';

const card = buildCardView({
  id: 'licence',
  name: 'Driving licence',
  issuer: 'Demo Transport Agency',
  claims: { given_name: hide('Ada'), age_over_21: hide(true), document_number: hide('7') },
});
const { plan } = buildReview({
  cards: [card],
  query: {
    credentials: [
      {
        id: 'q',
        format: 'dc+sd-jwt',
        meta: { vct_values: ['urn:example:card'] },
        claims: [
          { path: ['given_name'] },
          { path: ['age_over_21'] },
          { path: ['document_number'] },
        ],
      },
    ],
  },
});

const classes = (of: typeof plan) =>
  of.queries.flatMap(({ candidates }) =>
    candidates.flatMap(({ rows }) => rows.map(({ sensitivity }) => sensitivity)),
  );
const ticked = (of: typeof plan) =>
  Object.values(initialChoice(of).picks).flatMap((picks) => picks.flatMap(({ rows }) => rows));

describe('the person’s own judgement', () => {
  it('adds to what is sensitive and takes nothing away', () => {
    expect(classes(plan)).toEqual([null, null, 'A']);
    expect(classes(withOwnSensitivity(plan, ['name', 'id-number']))).toEqual(['own', null, 'A']);
  });

  it('keeps those rows from being ticked for them', () => {
    expect(ticked(plan)).toEqual(['["given_name"]', '["age_over_21"]']);
    expect(ticked(withOwnSensitivity(plan, ['name']))).toEqual(['["age_over_21"]']);
  });

  it('is the plan itself when there is none', () => {
    expect(withOwnSensitivity(plan, [])).toBe(plan);
  });
});
