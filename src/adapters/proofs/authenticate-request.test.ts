// Longer than 250 lines: every way of saying who asks, and each rule it can break, over one requester that is set up once.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/kernel/json';
import { epochSeconds } from '../../core/kernel/time';
import type { FetchedRequest } from '../../core/presentation/stages';
import type { TrustList } from '../../core/policy/trust-list';
import { buildTrustEntry, buildTrustList } from '../../testing/build-trust-list';
import { certify } from '../../testing/certify';
import type { Certified } from '../../testing/certify';
import { signCompact } from '../../testing/sign-compact';
import { authenticateRequest } from './authenticate-request';

const now = epochSeconds(1_795_000_000);
const host = 'shop.example';
const answer = `https://${host}/answer`;
const from = `https://${host}/request`;
const clientId = `x509_san_dns:${host}`;
const root = await certify({ name: 'Root', isAuthority: true });
const leaf = await certify({ name: 'Shop', by: root, dns: [host] });
const renewed = await certify({ name: 'Shop', by: root, dns: [host] });
const jwk = (await crypto.subtle.exportKey('jwk', leaf.keys.publicKey)) as JsonObject;
const renewedJwk = (await crypto.subtle.exportKey('jwk', renewed.keys.publicKey)) as JsonObject;
const shop = buildTrustEntry({
  id: 'shop',
  role: 'requester',
  name: 'The Shop',
  anchors: [
    { kind: 'certificate', der: root.der },
    { kind: 'key', jwk },
  ],
});
const listed = [buildTrustList([shop])];

interface Given {
  readonly signer?: Certified;
  readonly claims?: object;
  readonly header?: object;
  readonly request?: Partial<FetchedRequest>;
  readonly trust?: readonly TrustList[];
}

const ask = async ({ signer = leaf, claims, header, request, trust = listed }: Given = {}) => {
  const id = request?.clientId ?? clientId;
  const payload = {
    client_id: id,
    aud: 'https://self-issued.me/v2',
    iat: now,
    exp: now + 300,
    response_uri: answer,
    client_metadata: { client_name: 'Best\u202e Shop' },
    ...claims,
  };
  const jwt = await signCompact(
    signer.keys,
    { typ: 'oauth-authz-req+jwt', x5c: [signer.der], ...header },
    payload,
  );
  const fetched: FetchedRequest = {
    arrival: 'camera',
    clientId: id,
    body: { kind: 'object', jwt },
    fetchedFrom: from,
    walletNonce: null,
    ...request,
  };
  return authenticateRequest({ request: fetched, trust, now });
};
const code = async (given: Given) => {
  const asked = await ask(given);
  return asked.ok ? 'ok' : asked.error.code;
};
const recognition = async (given: Given) => {
  const asked = await ask(given);
  return asked.ok ? asked.value.verifier.recognition : asked.error.code;
};

describe('who asks with a certificate', () => {
  it('is confirmed under the name a list gives, with the claimed one beside it', async () => {
    expect(await ask()).toMatchObject({
      ok: true,
      value: {
        digest: expect.stringMatching(/^[\w-]{43}$/),
        verifier: {
          clientId,
          prefix: 'x509_san_dns',
          tier: 'confirmed',
          host,
          confirmedName: 'The Shop',
          vouchedBy: ['Publisher'],
          claimedName: 'Best Shop',
        },
      },
    });
  });

  it('is unconfirmed where no list vouches, and no name is taken from the certificate', async () => {
    expect(await ask({ trust: [] })).toMatchObject({
      ok: true,
      value: { verifier: { tier: 'unconfirmed', confirmedName: null, vouchedBy: [] } },
    });
  });

  it('is known again by anchor and name after a renewal, and unconfirmed only by the very leaf', async () => {
    expect(await recognition({ signer: renewed })).toBe(await recognition({}));
    const alone = { trust: [] };
    expect(await recognition({ ...alone, signer: renewed })).not.toBe(await recognition(alone));
    expect(await recognition(alone)).not.toBe(await recognition({}));
  });

  it('is known again by x509_hash, which changes with the certificate', async () => {
    const hash = ({ der }: Certified) =>
      crypto.subtle
        .digest('SHA-256', Buffer.from(der, 'base64'))
        .then((digest) => `x509_hash:${Buffer.from(digest).toString('base64url')}`);
    const first = await recognition({ request: { clientId: await hash(leaf) } });
    const next = { signer: renewed, request: { clientId: await hash(renewed) } };
    expect(await recognition(next)).toBe(first);
  });
});

describe('a request object', () => {
  it.each([
    ['ok', { claims: { aud: from } }],
    ['ok', { claims: { aud: ['https://other.example', 'https://self-issued.me/v2'] } }],
    ['request/audience', { claims: { aud: undefined } }],
    ['request/audience', { claims: { aud: 'https://other.example' } }],
    ['ok', { claims: { exp: now - 59 } }],
    ['request/expired', { claims: { exp: now - 60 } }],
    ['proofs/malformed', { claims: { exp: 'soon' } }],
    ['request/from-the-future', { claims: { nbf: now + 61 } }],
    ['request/from-the-future', { claims: { iat: now + 901 } }],
    ['request/wallet-nonce', { request: { walletNonce: 'n-1' } }],
    ['ok', { request: { walletNonce: 'n-1' }, claims: { wallet_nonce: 'n-1' } }],
    ['request/client-id-differs', { claims: { client_id: 'x509_san_dns:other.example' } }],
    ['request/response-elsewhere', { claims: { response_uri: 'https://evil.example/answer' } }],
    ['request/response-elsewhere', { claims: { response_uri: undefined } }],
    ['proofs/type', { header: { typ: 'jwt' } }],
    ['proofs/key-source', { header: { x5c: undefined } }],
    ['proofs/key-source', { header: { jwk } }],
    ['request/other-certificate', { request: { clientId: 'x509_san_dns:other.example' } }],
    ['request/other-certificate', { request: { clientId: 'x509_hash:AAAA' } }],
    ['request/client-id-prefix', { request: { clientId: `redirect_uri:${answer}` } }],
    ['request/client-id-prefix', { request: { clientId: 'x509_san_dns:' } }],
    ['request/client-id-prefix', { request: { clientId: 'origin:https://shop.example' } }],
    ['request/client-id-prefix', { request: { clientId: 'https://shop.example' } }],
    ['request/client-id-unsupported', { request: { clientId: 'openid_federation:https://a.b' } }],
    ['request/not-registered', { request: { clientId: 'stranger' } }],
  ] as readonly [string, Given][])('ends with %s: %o', async (expected, given) => {
    expect(await code(given)).toBe(expected);
  });

  it('without a prefix is known by the keys a list names', async () => {
    expect(await ask({ request: { clientId: 'shop' } })).toMatchObject({
      ok: true,
      value: {
        verifier: { prefix: 'pre-registered', tier: 'confirmed', confirmedName: 'The Shop' },
      },
    });
    expect(await code({ signer: renewed, request: { clientId: 'shop' } })).toBe('proofs/signature');
  });
});

describe('who asks by a DID that is its own key', () => {
  const did = (key: JsonObject) =>
    `did:jwk:${Buffer.from(JSON.stringify(key)).toString('base64url')}`;
  const mine = did(jwk);
  const asked = (id: string, keyId = `${id}#0`, given: Given = {}): Given => ({
    ...given,
    header: { x5c: undefined, kid: keyId },
    request: { clientId: `decentralized_identifier:${id}` },
  });

  it('is unconfirmed while nobody vouches for the key, and confirmed by a list that names it', async () => {
    expect(await ask(asked(mine, undefined, { trust: [] }))).toMatchObject({
      ok: true,
      value: { verifier: { prefix: 'decentralized_identifier', tier: 'unconfirmed', host } },
    });
    expect(await ask(asked(mine))).toMatchObject({
      ok: true,
      value: { verifier: { tier: 'confirmed', confirmedName: 'The Shop' } },
    });
  });

  it.each([
    ['proofs/key-source', asked(mine, `${mine}#1`)],
    ['proofs/key-source', asked(mine, `${did({ kty: 'EC' })}#0`)],
    ['proofs/key-source', asked(did({ ...jwk, use: 'enc' }))],
    ['proofs/key-source', asked('did:jwk:not-json')],
    ['proofs/key-source', asked(`${mine}:more`)],
    ['proofs/key-source', asked('https://shop.example')],
    ['proofs/signature', asked(mine, undefined, { signer: renewed })],
    ['request/client-id-unsupported', asked('did:web:shop.example')],
  ])('ends with %s', async (expected, given) => {
    expect(await code(given)).toBe(expected);
  });
});

describe('who asks with an attestation', () => {
  const about = 'door';
  const attest = (claims: object = {}, { by = leaf, typ = 'verifier-attestation+jwt' } = {}) =>
    signCompact(
      by.keys,
      { typ },
      {
        iss: 'https://attester.example',
        sub: about,
        exp: now + 60,
        cnf: { jwk: renewedJwk },
        ...claims,
      },
    );
  const asked = async (jwt: unknown, given: Given = {}): Promise<Given> => ({
    signer: renewed,
    ...given,
    header: { x5c: undefined, jwt: await jwt },
    request: { clientId: `verifier_attestation:${about}` },
  });

  it('is confirmed under the name of whoever attests, when a list names that key', async () => {
    expect(await ask(await asked(attest({ redirect_uris: [answer] })))).toMatchObject({
      ok: true,
      value: {
        verifier: { prefix: 'verifier_attestation', tier: 'confirmed', confirmedName: 'The Shop' },
      },
    });
  });

  it.each([
    ['proofs/malformed', undefined, {}],
    ['proofs/type', attest({}, { typ: 'jwt' }), {}],
    ['proofs/key-source', attest({}, { by: renewed }), {}],
    ['proofs/key-source', attest(), { trust: [] }],
    ['proofs/key-source', attest({ cnf: {} }), {}],
    ['proofs/signature', attest(), { signer: leaf }],
    ['proofs/malformed', attest({ exp: undefined }), {}],
    ['request/client-id-differs', attest({ sub: 'other' }), {}],
    ['request/expired', attest({ exp: now - 60 }), {}],
    ['request/response-elsewhere', attest({ redirect_uris: [] }), {}],
  ] as readonly [string, unknown, Given][])('ends with %s', async (expected, jwt, given) => {
    expect(await code(await asked(jwt, given))).toBe(expected);
  });
});

describe('an unsigned request', () => {
  const plain = (parameters: object, id = `redirect_uri:${answer}`) =>
    code({
      request: {
        clientId: id,
        body: { kind: 'plain', parameters: { client_id: id, ...parameters } },
        fetchedFrom: null,
      },
    });

  it.each([
    ['ok', { response_uri: answer }, undefined],
    ['request/response-elsewhere', { response_uri: `${answer}/` }, undefined],
    ['request/response-elsewhere', {}, undefined],
    ['request/client-id-differs', { client_id: 'x', response_uri: answer }, undefined],
    ['request/unsigned-not-allowed', { response_uri: answer }, clientId],
    ['request/unsigned-not-allowed', { response_uri: answer }, 'shop'],
  ])('ends with %s: %o', async (expected, parameters, id) => {
    expect(await plain(parameters, id)).toBe(expected);
  });
});
