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
