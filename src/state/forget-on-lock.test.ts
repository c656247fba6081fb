import { beforeEach, describe, expect, it } from 'vitest';
import { initialChoice } from '../core/presentation/initial-choice';
import { hide } from '../testing/issue-card';
import { buildCardView, buildReview } from '../testing/review-builders';
import { hasWaiting, takeIncoming } from './incoming';
import { offerStage, setOfferStage } from './offer-store';
import type { OfferStage } from './offer-store';
import { requestStage, setRequestStage } from './request-store';
import type { RequestStage } from './request-store';
import { sessionStore } from './session';

const options = { allowLoopbackHttp: false, ownOrigin: 'https://facet.example' };
const take = (): string => {
  const taken = takeIncoming(
    'openid4vp://?client_id=x509_san_dns%3Arp.example&request_uri=https%3A%2F%2Frp.example%2Fr',
    'camera',
    options,
  );
  if (taken.kind === 'unknown') throw new Error('the test link is none');
  return taken.id;
};

const review = buildReview({
  query: {
    credentials: [
      {
        id: 'q',
        format: 'dc+sd-jwt',
        meta: { vct_values: ['urn:example:card'] },
        claims: [{ path: ['family_name'] }],
      },
    ],
  },
  cards: [
    buildCardView({
      id: 'c',
      name: 'Card',
      issuer: 'Issuer',
      claims: { family_name: hide('Aldous') },
    }),
  ],
});
const choice = initialChoice(review.plan);
const sent = { who: 'rp.example', fieldCount: 1 };

beforeEach(() => {
  sessionStore.setState(
    { at: 'open', unreadable: 0, locksAt: null, isLockNear: false, isCodePending: false },
    true,
  );
});

const lock = () => sessionStore.setState({ at: 'locked' }, true);

describe('a lock in the middle', () => {
  it.each<RequestStage>([
    { at: 'checking-site', review },
    { at: 'missing', review, isReady: false },
    { at: 'reviewing', review, choice, change: null },
  ])('takes the values of a request at $at and keeps it waiting', (stage) => {
    const id = take();
    setRequestStage(id, stage);
    lock();
    expect(requestStage(id)).toMatchObject({ at: 'announced', wasLocked: true });
    expect(JSON.stringify(Object.keys(requestStage(id)))).not.toContain('review');
    expect(hasWaiting()).toBe(true);
  });

  it('says that a send in the middle may have arrived', () => {
    const id = take();
    setRequestStage(id, { at: 'sending', review, choice, ...sent });
    lock();
    expect(requestStage(id)).toEqual({ at: 'done', result: { kind: 'interrupted', ...sent } });
  });

  it.each(['collecting', 'reviewing', 'saving', 'resuming'] as const)(
    'takes what was %s of a card from the page; it waits in the vault',
    (at) => {
      setOfferStage('o', { at, receiving: 'r', review: {}, pending: {} } as unknown as OfferStage);
      lock();
      expect(offerStage('o')).toEqual({ at: 'waiting', receiving: 'r' });
    },
  );
});

describe('what came in', () => {
  it('starts announced, with nothing fetched', () => {
    expect(requestStage(take())).toMatchObject({
      at: 'announced',
      input: { kind: 'reference', host: 'rp.example' },
      wasLocked: false,
    });
  });

  it('is gone when this page never held it', () => {
    expect(requestStage('elsewhere')).toMatchObject({ failure: { code: 'request/gone' } });
    expect(offerStage('elsewhere')).toMatchObject({ failure: { code: 'offer/gone' } });
  });
});
