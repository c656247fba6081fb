import { describe, expect, it } from 'vitest';
import { utf8Encode } from '../kernel/utf8';
import { chooseAuthorizationServer } from './choose-authorization-server';
import { parseAuthorizationServer } from './parse-authorization-server';
import { preAuthorizedGrant } from './parse-offer';
import type { IssuerMetadata } from './stages';
import { authorizationServerUrl, issuerMetadataUrl, jwtVcIssuerUrl } from './well-known';

const strict = { allowLoopbackHttp: false };
const bytes = (json: unknown) => utf8Encode(typeof json === 'string' ? json : JSON.stringify(json));

describe('well-known addresses', () => {
  it.each([
    ['https://example.com', '/.well-known/openid-credential-issuer'],
    ['https://example.com/', '/.well-known/openid-credential-issuer'],
    ['https://example.com/tenant', '/.well-known/openid-credential-issuer/tenant'],
    ['https://example.com/test/a/', '/.well-known/openid-credential-issuer/test/a/'],
  ])('of the issuer %s', (identifier, path) => {
    expect(issuerMetadataUrl(identifier)).toBe(`https://example.com${path}`);
  });

  it.each([
    ['https://example.com', ''],
    ['https://example.com/', ''],
    ['https://example.com/issuer1', '/issuer1'],
    ['https://example.com/test/a/', '/test/a'],
  ])('of the server %s lose a last slash', (identifier, path) => {
    expect(authorizationServerUrl(identifier)).toBe(
      `https://example.com/.well-known/oauth-authorization-server${path}`,
    );
    expect(jwtVcIssuerUrl(identifier)).toBe(`https://example.com/.well-known/jwt-vc-issuer${path}`);
  });
});

describe('parseAuthorizationServer', () => {
  const server = 'https://as.example';
  const good = { issuer: server, token_endpoint: 'https://as.example/token' };
  const parseServer = (json: unknown) => parseAuthorizationServer(bytes(json), server, strict);

  it('reads the token endpoint, and forgives a last slash', () => {
    expect(
      parseServer({ ...good, issuer: `${server}/`, grant_types_supported: [preAuthorizedGrant] }),
    ).toEqual({
      ok: true,
      value: { issuer: `${server}/`, tokenEndpoint: 'https://as.example/token' },
    });
  });

  it.each([
    ['issuer/too-large', ' '.repeat(256 * 1024 + 1)],
    ['issuer/json', 'x'],
    ['issuer/too-deep', `{"a":${'['.repeat(256)}${']'.repeat(256)}}`],
    ['issuer/server-malformed', { ...good, issuer: 123 }],
    ['issuer/server-malformed', { ...good, token_endpoint: undefined }],
    ['issuer/server-malformed', { ...good, grant_types_supported: 'x' }],
    ['issuer/server-other', { ...good, issuer: 'https://evil.example' }],
    ['issuer/server-grant', { ...good, grant_types_supported: ['authorization_code'] }],
    ['issuer/insecure', { ...good, token_endpoint: 'http://as.example/token' }],
    ['issuer/local-address', { ...good, token_endpoint: 'https://[::1]/token' }],
    ['issuer/address', { ...good, token_endpoint: 'not-a-valid-uri' }],
  ])('says %s', (code, json) => {
    expect(parseServer(json)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('parseAuthorizationServer, in detail', () => {
  const server = 'https://as.example';
  const good = { issuer: server, token_endpoint: 'https://as.example/token' };

  it.each<readonly [object, object]>([
    [{ member: 'issuer' }, { ...good, issuer: 1 }],
    [{ claimed: 'https://evil.example' }, { ...good, issuer: 'https://evil.example' }],
    [{ member: 'token_endpoint' }, { ...good, token_endpoint: 1 }],
    [
      { member: 'token_endpoint', host: 'as.example' },
      { ...good, token_endpoint: 'http://as.example' },
    ],
    [{ member: 'grant_types_supported' }, { ...good, grant_types_supported: {} }],
    [
      { member: 'token_endpoint', rule: 'userinfo' },
      { ...good, token_endpoint: 'https://a@as.example' },
    ],
  ])('says %j', (facts, json) => {
    const parsed = parseAuthorizationServer(bytes(json), server, strict);
    expect(parsed).toMatchObject({ ok: false, error: { facts } });
  });

  it('takes an endpoint with a query, which an identifier may not have', () => {
    const json = { ...good, token_endpoint: 'https://as.example/token?tenant=1' };
    expect(parseAuthorizationServer(bytes(json), server, strict)).toMatchObject({
      ok: true,
      value: { tokenEndpoint: 'https://as.example/token?tenant=1' },
    });
  });

  it('reads as much as there may be, and no more', () => {
    const padded = (size: number) => JSON.stringify(good).padEnd(size);
    const cap = 256 * 1024;
    expect(parseAuthorizationServer(bytes(padded(cap)), server, strict).ok).toBe(true);
    expect(parseAuthorizationServer(bytes(padded(cap + 1)), server, strict)).toMatchObject({
      error: { code: 'issuer/too-large', facts: { cap } },
    });
  });
});

describe('chooseAuthorizationServer', () => {
  const metadata: IssuerMetadata = {
    issuer: 'https://issuer.example',
    names: [],
    credentialEndpoint: 'https://issuer.example/credential',
    nonceEndpoint: null,
    authorizationServers: ['https://as0.example', 'https://as1.example'],
    configurations: [],
    unsupported: [],
  };

  it('takes the first, or the one the offer names, and no other', () => {
    expect(chooseAuthorizationServer(metadata, null)).toEqual({
      ok: true,
      value: 'https://as0.example',
    });
    expect(chooseAuthorizationServer(metadata, 'https://as1.example')).toEqual({
      ok: true,
      value: 'https://as1.example',
    });
    expect(chooseAuthorizationServer(metadata, 'https://as2.example')).toEqual({
      ok: false,
      error: { code: 'issuer/server-not-listed' },
    });
  });
});
