import { describe, expect, it } from 'vitest';
import { fail, ok } from '../core/kernel/result';
import { approve } from '../core/presentation/approve';
import { initialChoice } from '../core/presentation/initial-choice';
import type { EntryId } from '../ports/activity';
import type { NetFailure } from '../ports/net';
import type { PresentFailure, ReviewId, Vault } from '../ports/vault';
import { fakePorts, replyOf, type FakeParts } from '../testing/fake-ports';
import { hide } from '../testing/issue-card';
import { buildCardView, buildReview } from '../testing/review-builders';
import { declineRequest, sendAnswer } from './present';

const claims = { age_over_21: hide(true) };
const card = buildCardView({ id: 'c', name: 'Card', issuer: 'Issuer', claims });
const meta = { vct_values: ['urn:example:card'] };
const asked = [{ path: ['age_over_21'] }];
const query = { credentials: [{ id: 'q', format: 'dc+sd-jwt', meta, claims: asked }] };
const review = buildReview({ query, cards: [card] });
const choice = initialChoice(review.plan);
const approved = approve(review.plan, choice);
if (!approved.ok) throw new Error('the test choice is not approved');
const input = { reviewId: review.reviewId, choice, approved: approved.value };
const entryId = 'entry' as EntryId;
const url = 'https://rp.example/post';

const setUp = (net: FakeParts['net'], vault: Partial<Vault> = {}) => {
  const settled: unknown[] = [];
  const given: unknown[] = [];
  const fake = fakePorts({
    ...(net === undefined ? {} : { net }),
    vault: {
      present: (answer) => {
        given.push(answer);
        return Promise.resolve(ok({ entryId }));
      },
      startSending: () => Promise.resolve(ok({ entryId, url, body: 'vp_token=x' })),
      settle: (...outcome) => {
        settled.push(outcome);
        return Promise.resolve(ok(undefined));
      },
      ...vault,
    },
  });
  return { ...fake, settled, given };
};

describe('sendAnswer', () => {
  it('has the vault build what was approved, posts it once, then writes what became of it', async () => {
    const { ports, calls, requests, settled, given } = setUp(() => replyOf('{}'));
    expect(await sendAnswer(ports, input)).toEqual(
      ok({ entryId, outcome: 'accepted', answer: null, redirectUri: null, unopened: null }),
    );
    expect(calls).toEqual(['vault.present', 'vault.startSending', 'net.response', 'vault.settle']);
    const { digest } = approved.value;
    expect(given).toEqual([{ reviewId: review.reviewId, choice, digest, confirmation: null }]);
    expect(requests).toMatchObject([
      { method: 'POST', url, body: 'vp_token=x', redirects: 'refuse' },
    ]);
    expect(settled).toEqual([[entryId, 'accepted', null]]);
  });

  it('posts nothing when the answer stands in an address, and writes that nobody will confirm it', async () => {
    const address = { entryId, url: `${url}#vp_token=x`, body: null };
    const startSending = () => Promise.resolve(ok(address));
    const { ports, calls, settled } = setUp(undefined, { startSending });
    expect(await sendAnswer(ports, input)).toEqual(
      ok({ entryId, outcome: 'handed-over', address: `${url}#vp_token=x` }),
    );
    expect(calls).toEqual(['vault.present', 'vault.startSending', 'vault.settle']);
    expect(settled).toEqual([[entryId, 'sent-unconfirmed', null]]);
  });

  it('quotes a refusal, and does not open an address elsewhere', async () => {
    const refused = setUp(() => replyOf({ error: 'x', error_description: 'Too young' }, 400));
    expect(await sendAnswer(refused.ports, input)).toMatchObject({
      value: { outcome: 'refused', answer: 'Too young' },
    });
    expect(refused.settled).toEqual([[entryId, 'refused', 'Too young']]);
    const elsewhere = setUp(() => replyOf({ redirect_uri: 'https://evil.example/' }));
    expect(await sendAnswer(elsewhere.ports, input)).toMatchObject({
      value: { outcome: 'accepted', redirectUri: null, unopened: 'https://evil.example/' },
    });
  });

  it('does not know what an answer that is no text means beyond its status', async () => {
    const bytes = { ...replyOf('', 500), body: Uint8Array.from([0xff]) };
    const { ports, settled } = setUp(() => bytes);
    expect(await sendAnswer(ports, input)).toMatchObject({
      value: { outcome: 'sent-unconfirmed' },
    });
    expect(settled).toEqual([[entryId, 'sent-unconfirmed', null]]);
  });

  const refusals: readonly PresentFailure[] = [
    { code: 'vault/locked' },
    { code: 'vault/write' },
    { code: 'present/nothing' },
    { code: 'present/stranger' },
    { code: 'request/expired' },
    { code: 'request/nonce' },
    { code: 'present/review-gone' },
    { code: 'present/changed' },
    { code: 'present/read-back' },
    { code: 'present/encryption' },
  ];
  it.each(refusals)('on $code nothing leaves, and the result says so', async (failure) => {
    const { ports, calls } = setUp(undefined, {
      present: () => Promise.resolve(fail(failure)),
    });
    expect(await sendAnswer(ports, input)).toEqual(fail({ ...failure, shared: 'no' }));
    expect(calls).toEqual(['vault.present']);
  });

  it.each(['present/review-gone', 'vault/locked'] as const)(
    'sends nothing when the vault does not hand it out: %s',
    async (code) => {
      const startSending = () => Promise.resolve(fail({ code }));
      const { ports, calls } = setUp(undefined, { startSending });
      expect(await sendAnswer(ports, input)).toEqual(fail({ code, shared: 'no' }));
      expect(calls).toEqual(['vault.present', 'vault.startSending']);
    },
  );

  it('gives a prepared answer up when "sending" cannot be written', async () => {
    const startSending = () => Promise.resolve(fail({ code: 'vault/write' } as const));
    const { ports, calls, settled } = setUp(undefined, { startSending });
    expect(await sendAnswer(ports, input)).toEqual(fail({ code: 'vault/write', shared: 'no' }));
    expect(calls).not.toContain('net.response');
    expect(settled).toEqual([[entryId, 'not-sent', null]]);
  });

  it('sends nothing when the vault goes away before it handed anything out', async () => {
    const startSending = (): Promise<never> => Promise.reject(new Error('channel/closed'));
    const { ports, calls } = setUp(undefined, { startSending });
    expect(await sendAnswer(ports, input)).toEqual(fail({ code: 'vault/locked', shared: 'no' }));
    expect(calls).not.toContain('net.response');
  });

  const netCodes: readonly (readonly [NetFailure['code'], 'no' | 'maybe'])[] = [
    ['net/offline', 'no'],
    ['net/refused-address', 'no'],
    ['net/no-reply', 'maybe'],
    ['net/timeout', 'maybe'],
    ['net/too-large', 'maybe'],
    ['net/redirected', 'maybe'],
  ];
  it.each(netCodes)(
    'on %s the data may be out: %s; nothing is sent again',
    async (code, shared) => {
      const { ports, calls, settled } = setUp(() => fail({ code }));
      expect(await sendAnswer(ports, input)).toEqual(fail({ code, shared, entryId }));
      expect(calls).toEqual([
        'vault.present',
        'vault.startSending',
        'net.response',
        'vault.settle',
      ]);
      expect(settled).toEqual([[entryId, shared === 'no' ? 'not-sent' : 'sent-unconfirmed', null]]);
    },
  );

  it.each(['vault/write', 'vault/locked'] as const)(
    'says that it was sent when %s keeps the outcome from being written',
    async (code) => {
      const { ports } = setUp(() => replyOf('{}'), {
        settle: () => Promise.resolve(fail({ code })),
      });
      expect(await sendAnswer(ports, input)).toEqual(
        fail({ code: 'present/not-recorded', shared: 'maybe', entryId }),
      );
    },
  );

  it.each([
    ['the network thread breaks', 'net'],
    ['the wallet is locked in the middle', 'settle'],
  ] as const)('says that it may be out when %s', async (_, what) => {
    const gone = (): Promise<never> => Promise.reject(new Error('channel/closed'));
    const { ports, calls } = setUp(
      what === 'net' ? gone : () => replyOf('{}'),
      what === 'settle' ? { settle: gone } : {},
    );
    const sent = await sendAnswer(ports, input);
    expect(sent).toMatchObject({ ok: false, error: { shared: 'maybe', entryId } });
    expect(calls.filter((call) => call === 'net.response')).toHaveLength(1);
  });
});

describe('declineRequest', () => {
  it('tells the vault and nobody else', async () => {
    const declined: ReviewId[] = [];
    const { ports, calls } = setUp(undefined, {
      decline: (reviewId) => {
        declined.push(reviewId);
        return Promise.resolve();
      },
    });
    await declineRequest(ports, review.reviewId);
    expect([declined, calls]).toEqual([[review.reviewId], ['vault.decline']]);
  });
});
