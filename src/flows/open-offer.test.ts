import { describe, expect, it } from 'vitest';
import { fail, ok } from '../core/kernel/result';
import type { CredentialOffer, OfferInput } from '../core/issuance/stages';
import type { NetFailure, NetRequest } from '../ports/net';
import { fakePorts, replyOf, type FakeParts } from '../testing/fake-ports';
import { fetchOffer, openOffer } from './open-offer';

const issuer = 'https://issuer.example';
const preAuthorized = { code: 'once', txCode: null, authorizationServer: null };
const offer: CredentialOffer = {
  issuer,
  configurationIds: ['person'],
  preAuthorized,
  hasAuthorizationCodeGrant: false,
};
const wireOffer = {
  credential_issuer: issuer,
  credential_configuration_ids: ['person'],
  grants: {
    'urn:ietf:params:oauth:grant-type:pre-authorized_code': { 'pre-authorized_code': 'once' },
  },
};
const configuration = { format: 'dc+sd-jwt', vct: 'urn:example:person' };
const metadata = {
  credential_issuer: issuer,
  credential_endpoint: `${issuer}/credential`,
  credential_configurations_supported: {
    person: configuration,
    licence: { ...configuration, vct: 'urn:example:licence' },
    mobile: { format: 'mso_mdoc' },
  },
};
const server = { issuer, token_endpoint: `${issuer}/token` };
const isMetadata = ({ url }: NetRequest): boolean => url.includes('openid-credential-issuer');
const served =
  (
    more: { readonly metadata?: object; readonly server?: object } = {},
  ): NonNullable<FakeParts['net']> =>
  (request) =>
    replyOf(
      isMetadata(request) ? { ...metadata, ...more.metadata } : { ...server, ...more.server },
    );

const netFailures: readonly NetFailure[] = [
  { code: 'net/refused-address' },
  { code: 'net/offline' },
  { code: 'net/no-reply' },
  { code: 'net/timeout' },
  { code: 'net/too-large' },
  { code: 'net/redirected' },
];

describe('fetchOffer', () => {
  const input: OfferInput = {
    kind: 'reference',
    offerUri: 'https://links.example/o',
    host: 'links.example',
  };

  it('fetches nothing for an offer by value', async () => {
    const { ports, calls } = fakePorts({});
    const byValue: OfferInput = { kind: 'value', offer, host: 'issuer.example' };
    expect(await fetchOffer(ports, byValue)).toEqual(ok(offer));
    expect(calls).toEqual([]);
  });

  it('fetches an offer by reference, without following redirects', async () => {
    const { ports, requests } = fakePorts({ net: () => replyOf(wireOffer) });
    expect(await fetchOffer(ports, input)).toEqual(ok(offer));
    expect(requests).toMatchObject([
      { purpose: 'offer', method: 'GET', url: input.offerUri, redirects: 'refuse' },
    ]);
  });

  it.each(netFailures)('ends with $code', async (failure) => {
    const { ports } = fakePorts({ net: () => fail(failure) });
    expect(await fetchOffer(ports, input)).toEqual(fail(failure));
  });

  it('does not read an error page as an offer', async () => {
    const { ports } = fakePorts({ net: () => replyOf(wireOffer, 410) });
    expect(await fetchOffer(ports, input)).toEqual(
      fail({ code: 'receive/metadata-status', facts: { host: 'links.example', status: 410 } }),
    );
  });

  it.each([
    ['offer/json', '<html>'],
    ['offer/malformed', '{}'],
    ['offer/insecure', { ...wireOffer, credential_issuer: 'http://issuer.example' }],
    ['offer/local-address', { ...wireOffer, credential_issuer: 'https://printer.local' }],
  ])('refuses with %s what is no offer', async (code, body) => {
    const { ports } = fakePorts({ net: () => replyOf(body) });
    expect(await fetchOffer(ports, input)).toMatchObject({ error: { code } });
  });
});

describe('openOffer', () => {
  it('reads the issuer, then its authorization server, and asks for nothing', async () => {
    const { ports, requests } = fakePorts({ net: served() });
    expect(await openOffer(ports, offer)).toMatchObject({
      ok: true,
      value: {
        host: 'issuer.example',
        configuration: { id: 'person', type: 'urn:example:person' },
        others: [],
        server: { tokenEndpoint: `${issuer}/token` },
      },
    });
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET ${issuer}/.well-known/openid-credential-issuer`,
      `GET ${issuer}/.well-known/oauth-authorization-server`,
    ]);
  });

  it('takes the kind the person chose, of those on offer alone', async () => {
    const two: CredentialOffer = { ...offer, configurationIds: ['person', 'licence'] };
    const { ports } = fakePorts({ net: served() });
    const chosen = await openOffer(ports, two, 'licence');
    expect(chosen).toMatchObject({
      value: { configuration: { id: 'licence' }, others: [{ id: 'person' }] },
    });
    const notOffered = await openOffer(ports, offer, 'licence');
    expect(notOffered).toMatchObject({ value: { configuration: { id: 'person' }, others: [] } });
  });

  it.each(netFailures)('ends with $code', async (failure) => {
    const { ports, calls } = fakePorts({ net: () => fail(failure) });
    expect(await openOffer(ports, offer)).toEqual(fail(failure));
    expect(calls).toHaveLength(1);
  });

  it.each([
    ['the issuer', isMetadata],
    ['its authorization server', (request: NetRequest) => !isMetadata(request)],
  ])('ends when %s answers with an error page', async (_, isBad) => {
    const good = served();
    const { ports } = fakePorts({
      net: (request) => (isBad(request) ? replyOf('', 503) : good(request)),
    });
    expect(await openOffer(ports, offer)).toEqual(
      fail({ code: 'receive/metadata-status', facts: { host: 'issuer.example', status: 503 } }),
    );
  });

  it.each([
    ['receive/unknown-configuration', 'nothing', {}],
    ['receive/unsupported-format', 'mobile', { format: 'mso_mdoc' }],
  ])('ends with %s for %s', async (code, id, facts) => {
    const { ports, calls } = fakePorts({ net: served() });
    const wanted: CredentialOffer = { ...offer, configurationIds: [id] };
    expect(await openOffer(ports, wanted)).toMatchObject({
      error: { code, ...(code.includes('format') ? { facts } : {}) },
    });
    expect(calls).toHaveLength(1);
  });

  it('says that signing in is needed when there is no pre-authorised code', async () => {
    const { ports } = fakePorts({ net: served() });
    expect(await openOffer(ports, { ...offer, preAuthorized: null })).toMatchObject({
      error: { code: 'offer/sign-in-needed' },
    });
  });

  const elsewhere = 'https://elsewhere.example';
  it.each([
    ['issuer/other-issuer', { metadata: { credential_issuer: elsewhere } }],
    ['issuer/endpoint-elsewhere', { metadata: { credential_endpoint: `${elsewhere}/c` } }],
    ['issuer/endpoint-elsewhere', { metadata: { nonce_endpoint: `${elsewhere}/n` } }],
    ['issuer/insecure', { metadata: { credential_endpoint: 'http://issuer.example/c' } }],
    ['issuer/server-other', { server: { issuer: elsewhere } }],
    ['issuer/insecure', { server: { token_endpoint: 'http://issuer.example/t' } }],
    ['issuer/server-grant', { server: { grant_types_supported: ['authorization_code'] } }],
  ])('ends with %s', async (code, more) => {
    const { ports } = fakePorts({ net: served(more) });
    expect(await openOffer(ports, offer)).toMatchObject({ error: { code } });
  });

  it('contacts no authorization server that the issuer does not list', async () => {
    const { ports, calls } = fakePorts({ net: served() });
    const named = { ...preAuthorized, authorizationServer: elsewhere };
    expect(await openOffer(ports, { ...offer, preAuthorized: named })).toMatchObject({
      error: { code: 'issuer/server-not-listed' },
    });
    expect(calls).toHaveLength(1);
  });
});
