// Longer than 250 lines: one case for each code of the flow, all over one issuer that is set up once.
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../core/kernel/result';
import type { CredentialId } from '../core/credential/credential';
import type { OfferReview } from '../core/issuance/stages';
import type { NetFailure } from '../ports/net';
import type { ReviewCredentialFailure } from '../ports/vault';
import {
  answeringIssuer,
  display,
  good,
  isForgotten,
  issuer,
  keyId,
  pending,
  refusal,
  text,
  waits,
  work,
} from '../testing/answering-issuer';
import { buildOffer, buildReceiving } from '../testing/build-offer';
import { fakePorts, replyOf } from '../testing/fake-ports';
import { hide, issueCard } from '../testing/issue-card';
import {
  collectCredential,
  discardCredential,
  keepCredential,
  type KeepFailure,
  type ReceiveStep,
} from './receive';

const review = buildOffer();
const unbound = buildOffer({ configuration: { needsProof: false } });

const setUp = (...parts: Parameters<typeof answeringIssuer>) => {
  const fake = answeringIssuer(...parts);
  const steps: ReceiveStep[] = [];
  const collect = (of: OfferReview = review, txCode: string | null = null) =>
    collectCredential(fake.ports, buildReceiving(of), txCode, (step) => steps.push(step));
  return { ...fake, steps, collect };
};

describe('collectCredential', () => {
  it('stores the key before its proof leaves, and has what came verified', async () => {
    const { collect, calls, steps, proved, reviewed, requests, noted } = setUp();
    expect(await collect()).toEqual(ok(pending));
    expect(calls).toEqual([
      'vault.noteReceiving',
      'net.token',
      'vault.noteReceiving',
      'keys.create',
      'net.nonce',
      'keys.prove',
      'vault.noteReceiving',
      'net.credential',
      'vault.noteReceiving',
      'net.issuer-metadata',
      'vault.noteReceiving',
      'vault.reviewCredential',
    ]);
    expect(noted.map(({ at }) => at)).toEqual([
      'code-sent',
      'granted',
      'card-asked',
      'arrived',
      'looked-up',
    ]);
    expect(steps).toEqual(['token', 'key', 'credential', 'check']);
    expect(proved).toEqual([{ audience: issuer, nonce: 'n1' }]);
    expect(reviewed).toMatchObject([
      { text, keyId, expected: { issuer, type: 'urn:example:card', format: 'dc+sd-jwt' } },
    ]);
    const credential = requests.find(({ purpose }) => purpose === 'credential');
    expect(credential).toMatchObject({
      url: `${issuer}/credential`,
      headers: { authorization: 'Bearer secret' },
      redirects: 'refuse',
    });
    expect(JSON.parse(credential?.body ?? '')).toEqual({
      credential_configuration_id: 'card',
      proofs: { jwt: ['proof'] },
    });
  });

  it('makes no key for a card that is bound to none', async () => {
    const { collect, calls, reviewed } = setUp();
    expect(await collect(unbound)).toEqual(ok(pending));
    expect(calls.filter((call) => call.startsWith('keys.'))).toEqual([]);
    expect(reviewed).toMatchObject([{ keyId: null }]);
  });

  it('proves without a nonce where the issuer has no nonce endpoint', async () => {
    const { collect, calls, proved } = setUp();
    await collect({ ...review, metadata: { ...review.metadata, nonceEndpoint: null } });
    expect(calls).not.toContain('net.nonce');
    expect(proved).toEqual([{ audience: issuer, nonce: null }]);
  });

  it('sends the typed code to the token endpoint and nowhere else', async () => {
    const { collect, requests } = setUp();
    await collect(review, '1234');
    const holding = requests.filter(({ body }) => body?.includes('1234') === true);
    expect(holding.map(({ purpose }) => purpose)).toEqual(['token']);
    expect(requests.filter(({ body }) => body?.includes('once') === true)).toHaveLength(1);
  });

  it('tries once more with a new nonce when the first ran out on the way', async () => {
    const { collect, proved, calls } = setUp({
      credential: [refusal('invalid_nonce'), ...(good.credential ?? [])],
    });
    expect(await collect()).toEqual(ok(pending));
    expect(proved).toMatchObject([{ nonce: 'n1' }, { nonce: 'n2' }]);
    expect(isForgotten(calls)).toBe(false);
  });

  it('never tries a second time after that, and forgets the key', async () => {
    const { collect, calls } = setUp({ credential: [refusal('invalid_nonce')] });
    expect(await collect()).toMatchObject({ error: { code: 'issue/nonce-expired' } });
    expect(calls.filter((call) => call === 'net.credential')).toHaveLength(2);
    expect(isForgotten(calls)).toBe(true);
  });

  const netFailures: readonly NetFailure[] = [
    { code: 'net/refused-address' },
    { code: 'net/offline' },
    { code: 'net/no-reply' },
    { code: 'net/timeout' },
    { code: 'net/too-large' },
    { code: 'net/redirected' },
  ];
  it.each(netFailures)(
    'ends with $code at the token endpoint before a key is made',
    async (failure) => {
      const { collect, calls } = setUp({ token: [failure] });
      expect(await collect()).toEqual(fail(failure));
      expect(work(calls)).toEqual(['net.token']);
      expect(isForgotten(calls)).toBe(!waits.has(failure.code));
    },
  );
  it.each(netFailures)(
    'ends with $code at the credential endpoint, once, and forgets the key unless it can go on',
    async (failure) => {
      const { collect, calls } = setUp({ credential: [failure] });
      expect(await collect()).toEqual(fail(failure));
      expect(calls.filter((call) => call === 'net.credential')).toHaveLength(1);
      expect(isForgotten(calls)).toBe(!waits.has(failure.code));
    },
  );

  it.each([
    ['token/offer-used', refusal('invalid_grant'), null],
    ['token/wrong-code', refusal('invalid_grant'), '1234'],
    ['token/request-refused', refusal('invalid_request'), null],
    ['token/client-refused', refusal('invalid_client', 401), null],
    ['token/grant-refused', refusal('unsupported_grant_type'), null],
    ['token/not-ready', refusal('authorization_pending'), null],
    ['token/type', replyOf({ access_token: 'x', token_type: 'DPoP' }), null],
    ['token/server', refusal('', 500), null],
    ['token/refused', refusal('odd'), null],
    ['token/malformed', replyOf({}), null],
  ] as const)('ends with %s', async (code, reply, txCode) => {
    const { collect, calls, noted } = setUp({ token: [reply] });
    expect(await collect(review, txCode)).toMatchObject({ error: { code } });
    expect(work(calls)).toEqual(['net.token']);
    expect(isForgotten(calls)).toBe(!waits.has(code));
    // An answer that gives nothing leaves the code as good as it was.
    expect(noted.at(-1)?.at).toBe(waits.has(code) ? 'code-refused' : 'code-sent');
  });

  it.each([
    ['issue/deferred', replyOf({ transaction_id: 't' }, 202)],
    ['issue/proof-refused', refusal('invalid_proof')],
    ['issue/unknown-card', refusal('unknown_credential_configuration')],
    ['issue/denied', refusal('credential_request_denied')],
    ['issue/request-refused', refusal('invalid_credential_request')],
    ['issue/encryption', refusal('invalid_encryption_parameters')],
    ['issue/token-refused', refusal('', 401)],
    ['issue/server', refusal('', 502)],
    ['issue/refused', refusal('odd')],
    ['issue/old-protocol', replyOf({ credential: text })],
    ['issue/not-text', replyOf({ credentials: [{ credential: {} }] })],
    ['issue/too-many', replyOf({ credentials: [{}, {}] })],
    ['issue/malformed', replyOf('<html>')],
    ['credential/grammar', replyOf({ credentials: [{ credential: 'no card' }] })],
  ] as const)(
    'ends with %s, asks once, and forgets the key unless it can go on',
    async (code, reply) => {
      const { collect, calls } = setUp({ credential: [reply] });
      expect(await collect()).toMatchObject({ error: { code } });
      expect(calls.filter((call) => call === 'net.credential')).toHaveLength(1);
      expect(calls).not.toContain('vault.reviewCredential');
      expect(isForgotten(calls)).toBe(!waits.has(code));
    },
  );

  it('ends without a nonce before anything is proved', async () => {
    const { collect, calls } = setUp({ nonce: [replyOf({})] });
    expect(await collect()).toMatchObject({ error: { code: 'issue/no-nonce' } });
    expect(calls).not.toContain('keys.prove');
    expect(isForgotten(calls)).toBe(true);
  });

  it('says that signing in is needed when the offer has no pre-authorised code', async () => {
    const { collect, calls } = setUp();
    const other = { ...review, offer: { ...review.offer, preAuthorized: null } };
    expect(await collect(other)).toMatchObject({ error: { code: 'offer/sign-in-needed' } });
    expect(work(calls)).toEqual([]);
  });

  it.each(['vault/locked', 'vault/write'] as const)(
    'proves nothing when the key cannot be stored: %s',
    async (code) => {
      const create = () => Promise.resolve(fail({ code }));
      const { collect, calls } = setUp({}, { keys: { create } });
      expect(await collect()).toEqual(fail({ code }));
      expect(work(calls)).toEqual(['net.token', 'keys.create']);
      expect(isForgotten(calls)).toBe(false);
    },
  );

  it('asks for no card when the key cannot sign', async () => {
    const prove = () => Promise.resolve(fail({ code: 'keys/unknown' } as const));
    const { collect, calls } = setUp({}, { keys: { prove } });
    expect(await collect()).toMatchObject({ error: { code: 'keys/unknown' } });
    expect(calls).not.toContain('net.credential');
  });

  const refusals: readonly ReviewCredentialFailure[] = [
    { code: 'vault/locked' },
    { code: 'proofs/signature' },
    { code: 'receive/other-type' },
    { code: 'receive/other-format' },
    { code: 'receive/other-key' },
    { code: 'receive/other-issuer' },
    { code: 'receive/from-the-future' },
  ];
  it.each(refusals)('ends with a card that is refused with $code', async (failure) => {
    const { collect, calls } = setUp(
      {},
      { vault: { reviewCredential: () => Promise.resolve(fail(failure)) } },
    );
    expect(await collect()).toEqual(fail(failure));
    expect(isForgotten(calls)).toBe(!waits.has(failure.code));
  });

  it('fetches keys and kinds at the issuer alone, never at a host the card names', async () => {
    const foreign = issueCard(
      { name: hide('Ada') },
      { type: 'https://types.example/card', envelope: { iss: 'https://elsewhere.example' } },
    );
    const { collect, requests, reviewed } = setUp({
      credential: [replyOf({ credentials: [{ credential: foreign }] })],
    });
    await collect();
    expect(requests.map(({ url }) => new URL(url).host)).toEqual(
      requests.map(() => 'issuer.example'),
    );
    expect(reviewed).toMatchObject([{ keys: null, display }]);
  });
});

describe('keepCredential', () => {
  it('keeps through the vault alone', async () => {
    const id = 'c' as CredentialId;
    const { ports, calls } = fakePorts({ vault: { keep: () => Promise.resolve(ok(id)) } });
    expect(await keepCredential(ports, pending, null)).toEqual(ok(id));
    expect(calls).toEqual(['vault.keep']);
  });

  const failures: readonly KeepFailure[] = [
    { code: 'vault/locked' },
    { code: 'vault/write' },
    { code: 'vault/no-such-card' },
  ];
  it.each(failures)('is not saved on $code', async (failure) => {
    const { ports } = fakePorts({ vault: { keep: () => Promise.resolve(fail(failure)) } });
    expect(await keepCredential(ports, pending, null)).toEqual(fail(failure));
  });
});

describe('discardCredential', () => {
  it('lets go of the card and its key', async () => {
    const { ports, calls } = fakePorts({ vault: { discardPending: () => Promise.resolve() } });
    await discardCredential(ports, pending);
    expect(calls).toEqual(['vault.discardPending']);
  });
});
