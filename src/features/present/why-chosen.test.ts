import { describe, expect, it } from 'vitest';
import { initialChoice } from '../../core/presentation/initial-choice';
import { epochSeconds } from '../../core/kernel/time';
import { hide } from '../../testing/issue-card';
import { buildCardView, buildReview, reviewTime } from '../../testing/review-builders';
import { consentOf } from './consent-model';
import { whyChosen } from './why-chosen';

const query = {
  credentials: [
    {
      id: 'q',
      format: 'dc+sd-jwt',
      meta: { vct_values: ['urn:example:card'] },
      claims: [{ path: ['categories', null] }],
    },
  ],
};

const licence = (id: string, categories: string[], usedAt?: number) =>
  buildCardView({
    id,
    name: 'Driving licence',
    issuer: 'Demo Transport Agency',
    claims: { categories: categories.map((each) => hide(each)) },
    ...(usedAt === undefined ? {} : { lastUsedAt: epochSeconds(usedAt) }),
  });

const why = (...cards: ReturnType<typeof licence>[]) => {
  const review = buildReview({ query, cards });
  const [chosen] = consentOf({
    at: 'reviewing',
    review,
    choice: initialChoice(review.plan),
    change: null,
  }).cards;
  return chosen === undefined ? undefined : whyChosen(chosen, review);
};

describe('whyChosen', () => {
  it('does not say of a card that was never used that it was used last', () => {
    expect(why(licence('a', ['B']), licence('b', ['B']))).toBeNull();
  });

  it('says so of the one that was', () => {
    expect(why(licence('a', ['B']), licence('b', ['B'], reviewTime))).toBe('present.chosen-used');
  });

  it('says that it shows least when it does', () => {
    expect(why(licence('a', ['B']), licence('b', ['A1', 'B']))).toBe('present.chosen-least');
  });

  it('says nothing when there is no other', () => {
    expect(why(licence('a', ['B']))).toBeNull();
  });
});
