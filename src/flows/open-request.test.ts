import { describe, expect, it } from 'vitest';
import { fail, ok } from '../core/kernel/result';
import { epochSeconds } from '../core/kernel/time';
import type { FetchedRequest, RequestInput } from '../core/presentation/stages';
import type { NetFailure } from '../ports/net';
import type { StatusListDue } from '../ports/status-list-due';
import type { ReviewRequestFailure, Vault } from '../ports/vault';
import { fakePorts, replyOf, type FakeParts } from '../testing/fake-ports';
import { hide } from '../testing/issue-card';
import { buildCardView, buildReview, reviewTime } from '../testing/review-builders';
import { openRequest, type OpenStep } from './open-request';

const listUri = 'https://status.example/1';
const card = buildCardView({
  id: 'c',
  name: 'Card',
  issuer: 'Issuer',
  claims: { age_over_21: hide(true) },
  envelope: { status: { status_list: { uri: listUri, idx: 1 } } },
});
const meta = { vct_values: ['urn:example:card'] };
const query = { credentials: [{ id: 'q', format: 'dc+sd-jwt', meta }] };
const review = buildReview({ query, cards: [card] });
const refreshedReview = { ...review, timesAskedLately: 2 };

const reference = {
  kind: 'reference',
  clientId: 'x509_san_dns:rp.example',
  requestUri: 'https://rp.example/r',
  method: 'get',
  host: 'rp.example',
} as const;
const plain = {
  kind: 'plain',
  parameters: { client_id: 'redirect_uri:https://rp.example/post', nonce: 'n' },
  host: 'rp.example',
} as const;
const object = { kind: 'object', clientId: 'x509_hash:h', jwt: 'a.b.c', host: 'h' } as const;

const listAt = (uri: string, freshUntil: number | null): StatusListDue => ({
  uri,
  fetchedAt: epochSeconds(reviewTime - 10_000),
  dueAt: epochSeconds(reviewTime + 10_000),
  freshUntil: freshUntil === null ? null : epochSeconds(freshUntil),
  issuerCertificates: ['MIIB'],
  issuer: null,
  cardCount: 1,
});
const fresh = listAt(listUri, reviewTime + 1);
const stale = listAt(listUri, reviewTime - 1);
const otherStale = listAt('https://other.example/1', null);

const setUp = (
  parts: {
    readonly net?: FakeParts['net'];
    readonly lists?: readonly StatusListDue[];
    readonly vault?: Partial<Vault>;
  } = {},
) => {
  const reviewed: FetchedRequest[] = [];
  const fake = fakePorts({
    ...(parts.net === undefined ? {} : { net: parts.net }),
    vault: {
      reviewRequest: (request) => {
        reviewed.push(request);
        return Promise.resolve(ok(review));
      },
      statusLists: () => Promise.resolve(ok(parts.lists ?? [])),
      recordStatusList: () => Promise.resolve(ok({ changed: [card.summary.id] })),
      recordStatusTrouble: () => Promise.resolve(ok(undefined)),
      refreshReview: () => Promise.resolve(ok(refreshedReview)),
      ...parts.vault,
    },
  });
  const steps: OpenStep[] = [];
  const openIt = (input: RequestInput) =>
    openRequest(fake.ports, input, 'link', (step) => steps.push(step));
  return { ...fake, reviewed, steps, openIt };
};

describe('openRequest', () => {
  it.each([
    ['by value', plain, { kind: 'plain', parameters: plain.parameters }],
    ['as an object', object, { kind: 'object', jwt: 'a.b.c' }],
  ] as const)('fetches nothing for a request %s', async (_, input, body) => {
    const { openIt, calls, reviewed } = setUp();
    expect(await openIt(input)).toEqual(ok(review));
    expect(calls.filter((call) => call.startsWith('net.'))).toEqual([]);
    expect(reviewed).toMatchObject([{ body, fetchedFrom: null, walletNonce: null }]);
  });

  it('fetches an object by its reference, once and without following redirects', async () => {
    const { openIt, requests, reviewed, steps } = setUp({ net: () => replyOf('a.b.c\n') });
    expect(await openIt(reference)).toEqual(ok(review));
    expect(requests).toMatchObject([
      { purpose: 'request', method: 'GET', url: reference.requestUri, redirects: 'refuse' },
    ]);
    expect(requests[0]).not.toHaveProperty('body');
    expect(reviewed).toMatchObject([
      { body: { kind: 'object', jwt: 'a.b.c' }, fetchedFrom: reference.requestUri },
    ]);
    expect(steps).toEqual(['read', 'signature', 'status']);
  });

  it('posts a nonce of its own when asked to, and has it compared', async () => {
    const { openIt, requests, reviewed } = setUp({ net: () => replyOf('a.b.c') });
    await openIt({ ...reference, method: 'post' });
    expect(requests).toMatchObject([{ method: 'POST', redirects: 'refuse' }]);
    const sent = new URLSearchParams(requests[0]?.body).get('wallet_nonce');
    expect(sent).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(reviewed).toMatchObject([{ walletNonce: sent }]);
  });

  const netCodes: readonly NetFailure['code'][] = [
    'net/refused-address',
    'net/offline',
    'net/no-reply',
    'net/timeout',
    'net/too-large',
    'net/redirected',
  ];
  it.each(netCodes)('ends with %s before the vault hears of it', async (code) => {
    const { openIt, calls } = setUp({ net: () => fail({ code }) });
    expect(await openIt(reference)).toEqual(fail({ code }));
    expect(calls).toEqual(['net.request']);
  });

  it('does not read an error page as a request', async () => {
    const { openIt, calls } = setUp({ net: () => replyOf('a.b.c', 404) });
    expect(await openIt(reference)).toEqual(
      fail({ code: 'request/fetch-status', facts: { host: 'rp.example', status: 404 } }),
    );
    expect(calls).toEqual(['net.request']);
  });

  it('refuses bytes that are no text', async () => {
    const bytes = { ...replyOf(''), body: Uint8Array.from([0xff]) };
    const { openIt } = setUp({ net: () => bytes });
    expect(await openIt(reference)).toEqual(fail({ code: 'request/not-text' }));
  });

  const refusals: readonly ReviewRequestFailure[] = [
    { code: 'vault/locked' },
    { code: 'proofs/signature' },
    { code: 'request/client-id-differs' },
    { code: 'request/response-elsewhere' },
    { code: 'request/nonce' },
    { code: 'request/replayed' },
  ];
  it.each(refusals)('ends with $code and asks no status host', async (failure) => {
    const { openIt, calls } = setUp({
      lists: [stale],
      vault: { reviewRequest: () => Promise.resolve(fail(failure)) },
    });
    expect(await openIt(object)).toEqual(fail(failure));
    expect(calls).toEqual(['vault.reviewRequest']);
  });

  it('asks no status host while the lists of the cards it names are fresh', async () => {
    const { openIt, calls } = setUp({ lists: [fresh, otherStale] });
    expect(await openIt(object)).toEqual(ok(review));
    expect(calls).toEqual(['vault.reviewRequest', 'vault.statusLists']);
  });

  it('reads every stale list when one of them is too old, and reviews again with what changed', async () => {
    const { openIt, requests } = setUp({
      lists: [stale, otherStale],
      net: () => replyOf('token'),
    });
    expect(await openIt(object)).toEqual(ok(refreshedReview));
    expect(requests.map(({ url }) => url).sort()).toEqual([otherStale.uri, listUri].sort());
  });

  it('goes on with what it knows when nothing changed', async () => {
    const { openIt } = setUp({ lists: [stale], net: () => fail({ code: 'net/timeout' }) });
    expect(await openIt(object)).toEqual(ok(review));
  });

  it('waits three seconds for status lists and no longer', async () => {
    const { openIt } = setUp({ lists: [stale], net: () => new Promise(() => undefined) });
    const start = performance.now();
    expect(await openIt(object)).toEqual(ok(review));
    expect(performance.now() - start).toBeGreaterThan(2_900);
    expect(performance.now() - start).toBeLessThan(4_500);
  });

  it('says so when the review is gone after all', async () => {
    const { openIt } = setUp({
      lists: [stale],
      net: () => replyOf('token'),
      vault: { refreshReview: () => Promise.resolve(fail({ code: 'present/review-gone' })) },
    });
    expect(await openIt(object)).toEqual(fail({ code: 'present/review-gone' }));
  });
});
