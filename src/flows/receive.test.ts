// Longer than 250 lines: one case for each code of the flow, all over one issuer that is set up once.
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../core/kernel/result';
import type { CredentialId } from '../core/credential/credential';
import type { KeyId, Keys } from '../ports/keys';
import type { NetFailure, NetPurpose, NetReply } from '../ports/net';
import type { PendingCard, PendingId, ReviewCredentialFailure, Vault } from '../ports/vault';
import type { OfferReview } from './open-offer';
import { fakePorts, replyOf } from '../testing/fake-ports';
import { hide, holderJwk, issueCard } from '../testing/issue-card';
import { buildCardView } from '../testing/review-builders';
import {
  collectCredential,
  discardCredential,
  keepCredential,
  type KeepFailure,
  type ReceiveStep,
} from './receive';

const issuer = 'https://issuer.example';
const text = issueCard({ name: hide('Ada') });
const display = { names: [], descriptions: [], labels: [], colours: null };
const review: OfferReview = {
  offer: {
    issuer,
    configurationIds: ['card'],
    preAuthorized: { code: 'once', txCode: null, authorizationServer: null },
    hasAuthorizationCodeGrant: false,
  },
  metadata: {
    issuer,
    names: [],
    credentialEndpoint: `${issuer}/credential`,
    nonceEndpoint: `${issuer}/nonce`,
    authorizationServers: [issuer],
    configurations: [],
    unsupported: [],
  },
  server: { issuer, tokenEndpoint: `${issuer}/token` },
  configuration: {
    id: 'card',
    format: 'dc+sd-jwt',
    type: 'urn:example:card',
    proofAlgorithms: ['ES256'],
    needsProof: true,
    needsKeyAttestation: false,
    display,
  },
  others: [],
  txCode: null,
  host: 'issuer.example',
};
const unbound: OfferReview = {
  ...review,
  configuration: { ...review.configuration, needsProof: false },
};

const view = buildCardView({ id: 'c', name: 'Card', issuer: 'Issuer', claims: { name: 'Ada' } });
const pending: PendingCard = { pendingId: 'p' as PendingId, view, alreadyHere: [] };
const keyId = 'k' as KeyId;

type Answers = Partial<Record<NetPurpose, readonly (NetReply | NetFailure)[]>>;

/** Each purpose's answers in turn, the last one again and again. */
const good: Answers = {
  token: [replyOf({ access_token: 'secret', token_type: 'Bearer' })],
  nonce: [replyOf({ c_nonce: 'n1' }), replyOf({ c_nonce: 'n2' })],
  credential: [replyOf({ credentials: [{ credential: text }] })],
  'issuer-metadata': [replyOf({ issuer, jwks: { keys: [] } })],
};

const setUp = (
  answers: Answers = {},
  more: { readonly vault?: Partial<Vault>; readonly keys?: Partial<Keys> } = {},
) => {
  const turns = new Map<NetPurpose, number>();
  const proved: unknown[] = [];
  const reviewed: Parameters<Vault['reviewCredential']>[0][] = [];
  const fake = fakePorts({
    net: ({ purpose }) => {
      const list = answers[purpose] ?? good[purpose] ?? [];
      const turn = turns.get(purpose) ?? 0;
      turns.set(purpose, turn + 1);
      const answer = list[Math.min(turn, list.length - 1)];
      if (answer === undefined) throw new Error(`unexpected ${purpose}`);
      return 'code' in answer ? fail(answer) : answer;
    },
    keys: {
      create: () => Promise.resolve(ok({ keyId, jwk: holderJwk })),
      prove: (_, input) => {
        proved.push(input);
        return Promise.resolve(ok('proof'));
      },
      discard: () => Promise.resolve(),
      ...more.keys,
    },
    vault: {
      reviewCredential: (input) => {
        reviewed.push(input);
        return Promise.resolve(ok(pending));
      },
      ...more.vault,
    },
  });
  const steps: ReceiveStep[] = [];
  const collect = (of: OfferReview = review, txCode: string | null = null) =>
    collectCredential(fake.ports, of, txCode, (step) => steps.push(step));
  return { ...fake, proved, reviewed, steps, collect };
};

const refusal = (error: string, status = 400): NetReply => replyOf({ error }, status);

describe('collectCredential', () => {
  it('stores the key before its proof leaves, and has what came verified', async () => {
    const { collect, calls, steps, proved, reviewed, requests } = setUp();
    expect(await collect()).toEqual(ok(pending));
    expect(calls).toEqual([
      'net.token',
      'keys.create',
      'net.nonce',
      'keys.prove',
      'net.credential',
      'net.issuer-metadata',
      'vault.reviewCredential',
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
    expect(calls).not.toContain('keys.discard');
  });

  it('never tries a second time after that, and forgets the key', async () => {
    const { collect, calls } = setUp({ credential: [refusal('invalid_nonce')] });
    expect(await collect()).toMatchObject({ error: { code: 'issue/nonce-expired' } });
    expect(calls.filter((call) => call === 'net.credential')).toHaveLength(2);
    expect(calls.at(-1)).toBe('keys.discard');
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
      expect(calls).toEqual(['net.token']);
    },
  );
  it.each(netFailures)(
    'ends with $code at the credential endpoint, once, without the key',
    async (failure) => {
      const { collect, calls } = setUp({ credential: [failure] });
      expect(await collect()).toEqual(fail(failure));
      expect(calls.filter((call) => call === 'net.credential')).toHaveLength(1);
      expect(calls.at(-1)).toBe('keys.discard');
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
    const { collect, calls } = setUp({ token: [reply] });
    expect(await collect(review, txCode)).toMatchObject({ error: { code } });
    expect(calls).toEqual(['net.token']);
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
  ] as const)('ends with %s, asks once and forgets the key', async (code, reply) => {
    const { collect, calls } = setUp({ credential: [reply] });
    expect(await collect()).toMatchObject({ error: { code } });
    expect(calls.filter((call) => call === 'net.credential')).toHaveLength(1);
    expect(calls).not.toContain('vault.reviewCredential');
    expect(calls.at(-1)).toBe('keys.discard');
  });

  it('ends without a nonce before anything is proved', async () => {
    const { collect, calls } = setUp({ nonce: [replyOf({})] });
    expect(await collect()).toMatchObject({ error: { code: 'issue/no-nonce' } });
    expect(calls).not.toContain('keys.prove');
    expect(calls.at(-1)).toBe('keys.discard');
  });

  it('says that signing in is needed when the offer has no pre-authorised code', async () => {
    const { collect, calls } = setUp();
    const other = { ...review, offer: { ...review.offer, preAuthorized: null } };
    expect(await collect(other)).toMatchObject({ error: { code: 'offer/sign-in-needed' } });
    expect(calls).toEqual([]);
  });

  it.each(['vault/locked', 'vault/write'] as const)(
    'proves nothing when the key cannot be stored: %s',
    async (code) => {
      const create = () => Promise.resolve(fail({ code }));
      const { collect, calls } = setUp({}, { keys: { create } });
      expect(await collect()).toEqual(fail({ code }));
      expect(calls).toEqual(['net.token', 'keys.create']);
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
  it.each(refusals)('forgets the key of a card that is refused with $code', async (failure) => {
    const { collect, calls } = setUp(
      {},
      { vault: { reviewCredential: () => Promise.resolve(fail(failure)) } },
    );
    expect(await collect()).toEqual(fail(failure));
    expect(calls.at(-1)).toBe('keys.discard');
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
