import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { answerOf, handOut, hidden, openWithCard } from './testing/answering';
import { must, requestFor } from './testing/test-vault';

describe('reviewing a request', () => {
  it('plans it and shows the cards, and nobody met before', async () => {
    const { vault, id } = await openWithCard();
    const review = must(await vault.reviewRequest(requestFor([['given_name']])));
    expect(review).toMatchObject({
      plan: { isAnswerable: true, queries: [{ candidates: [{ credentialId: id }] }] },
      cards: [{ summary: { id } }],
      earlier: [],
      timesAskedLately: 1,
      seenBy: [{ credentialId: id, names: [] }],
    });
  });

  it('opens only cards of the types asked for', async () => {
    const { vault, receive } = await openWithCard();
    await receive({ hidden });
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const other = {
      credentials: [{ id: 'x', format: 'dc+sd-jwt', meta: { vct_values: ['urn:other'] } }],
    };
    const review = must(await vault.reviewRequest(requestFor([], { dcql_query: other })));
    const opened = spy.mock.calls.filter(([stores]) => [stores].flat().includes('cards'));
    spy.mockRestore();
    expect(opened).toEqual([]);
    expect(review.plan.isAnswerable).toBe(false);
    expect(review.cards).toEqual([]);
  });

  it('passes on why a request is refused', async () => {
    const { vault } = await openWithCard();
    expect(
      await vault.reviewRequest({ ...requestFor([]), clientId: 'x509_san_dns:other.example' }),
    ).toMatchObject({ error: { code: 'request/client-id-differs' } });
    expect(await vault.reviewRequest(requestFor([], { nonce: 'short' }))).toMatchObject({
      error: { code: 'request/nonce' },
    });
  });

  it('counts how often they ask, and not its own second look', async () => {
    const { vault, time } = await openWithCard();
    const first = must(await vault.reviewRequest(requestFor([['nickname']])));
    await vault.reviewRequest(requestFor([['nickname']]));
    expect(must(await vault.refreshReview(first.reviewId)).timesAskedLately).toBe(2);
    time.now += 601;
    const later = must(await vault.reviewRequest(requestFor([['nickname']])));
    expect(later.timesAskedLately).toBe(1);
  });

  it('looks again with what is known now', async () => {
    const { vault, id } = await openWithCard();
    const review = must(await vault.reviewRequest(requestFor([['given_name']])));
    must(await vault.forgetCard(id));
    const again = must(await vault.refreshReview(review.reviewId));
    expect(again.plan.isAnswerable).toBe(false);
    expect(await vault.refreshReview('no' as never)).toEqual({
      ok: false,
      error: { code: 'present/review-gone' },
    });
  });
});

describe('declining', () => {
  it('writes down who was told no, and ends the review', async () => {
    const { vault, id } = await openWithCard();
    const review = must(await vault.reviewRequest(requestFor([['given_name']])));
    await vault.decline(review.reviewId);
    expect(must(await vault.activity())[0]).toMatchObject({
      kind: 'declined',
      verifier: { host: 'verifier.example' },
      cards: [{ credentialId: id, asked: [['given_name']], sent: [] }],
    });
    expect(await vault.present(answerOf(review))).toMatchObject({
      error: { code: 'present/review-gone' },
    });
    await vault.decline(review.reviewId);
    expect(must(await vault.activity()).filter(({ kind }) => kind === 'declined')).toHaveLength(1);
  });
});

describe('met before', () => {
  it('says which fields of last time stand otherwise on the card of today', async () => {
    const { vault, id, receive, time } = await openWithCard();
    const first = must(await vault.reviewRequest(requestFor([['given_name'], ['nickname']])));
    const sent = must(await handOut(vault, answerOf(first)));
    must(await vault.settle(sent.entryId, 'accepted', null));
    time.now += 60;
    await receive({ hidden: { ...hidden, nickname: 'Lady' }, shown: { country: 'GB' } });
    must(await vault.forgetCard(id));
    const second = must(await vault.reviewRequest(requestFor([['given_name']])));
    expect(second.earlier[0]?.cards[0]?.changed).toEqual([['nickname']]);
  });
});
