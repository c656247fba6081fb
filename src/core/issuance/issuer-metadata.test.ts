import { describe, expect, it } from 'vitest';
import { utf8Encode } from '../kernel/utf8';
import { parseIssuerMetadata } from './parse-issuer-metadata';

const strict = { allowLoopbackHttp: false };
const issuer = 'https://issuer.example/a';
const bytes = (json: unknown) => utf8Encode(typeof json === 'string' ? json : JSON.stringify(json));

const configuration = (changes: object = {}): object => ({
  format: 'dc+sd-jwt',
  vct: 'urn:card',
  cryptographic_binding_methods_supported: ['jwk'],
  proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
  ...changes,
});
const metadata = (changes: object = {}, ofConfiguration: object = {}): object => ({
  credential_issuer: issuer,
  credential_endpoint: 'https://issuer.example/a/credential',
  nonce_endpoint: 'https://issuer.example/a/nonce',
  credential_configurations_supported: { card: configuration(ofConfiguration) },
  ...changes,
});
const parse = (json: unknown) => parseIssuerMetadata(bytes(json), issuer, strict);

describe('parseIssuerMetadata', () => {
  it('reads endpoints, servers, and each configuration it can keep', () => {
    expect(
      parse(
        metadata({
          display: [{ name: 'Registry', locale: 'en' }],
          credential_configurations_supported: {
            card: configuration({
              credential_metadata: {
                display: [{ name: 'Card', locale: 'en', background_color: '#12107c' }],
                claims: [{ path: ['name'], display: [{ name: 'Name', locale: 'en' }] }],
              },
            }),
            mdl: { format: 'mso_mdoc', doctype: 'x' },
          },
        }),
      ),
    ).toEqual({
      ok: true,
      value: {
        issuer,
        names: [{ lang: 'en', text: 'Registry' }],
        credentialEndpoint: 'https://issuer.example/a/credential',
        nonceEndpoint: 'https://issuer.example/a/nonce',
        authorizationServers: [issuer],
        configurations: [
          {
            id: 'card',
            format: 'dc+sd-jwt',
            type: 'urn:card',
            proofAlgorithms: ['ES256'],
            needsProof: true,
            needsKeyAttestation: false,
            display: {
              names: [{ lang: 'en', text: 'Card' }],
              descriptions: [],
              labels: [{ path: ['name'], texts: [{ lang: 'en', text: 'Name' }] }],
              colours: { background: '#12107c', text: '#ffffff' },
            },
          },
        ],
        unsupported: [{ id: 'mdl', format: 'mso_mdoc' }],
      },
    });
  });

  it.each([
    ['no vct', { vct: undefined }],
    ['binding without proofs', { proof_types_supported: undefined }],
    ['proofs without binding', { cryptographic_binding_methods_supported: null }],
    ['binding by other means', { cryptographic_binding_methods_supported: ['did:key'] }],
    ['other proofs', { proof_types_supported: { attestation: {} } }],
    [
      'other algorithms',
      { proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['EdDSA'] } } },
    ],
  ])('lists a configuration with %s as one it cannot keep', (_, changes) => {
    expect(parse(metadata({}, changes))).toMatchObject({
      ok: true,
      value: { configurations: [], unsupported: [{ id: 'card', format: 'dc+sd-jwt' }] },
    });
  });

  it('needs no proof where none is asked for, and says when keys must be attested', () => {
    const bearer = {
      proof_types_supported: undefined,
      cryptographic_binding_methods_supported: undefined,
    };
    expect(parse(metadata({}, bearer))).toMatchObject({
      value: { configurations: [{ needsProof: false, proofAlgorithms: null }] },
    });
    const attested = {
      proof_types_supported: {
        jwt: { proof_signing_alg_values_supported: ['ES256'], key_attestations_required: {} },
      },
    };
    expect(parse(metadata({}, attested))).toMatchObject({
      value: { configurations: [{ needsKeyAttestation: true }] },
    });
  });

  it('reads the display of drafts, and leaves out display that is none', () => {
    const old = {
      display: [{ name: 'Old', locale: 'en' }],
      claims: { address: { town: { display: [{ name: 'Town', locale: 'en' }] } } },
    };
    expect(parse(metadata({ display: {} }, old))).toMatchObject({
      ok: true,
      value: {
        names: [],
        configurations: [
          {
            display: {
              names: [{ lang: 'en', text: 'Old' }],
              labels: [{ path: ['address', 'town'], texts: [{ lang: 'en', text: 'Town' }] }],
            },
          },
        ],
      },
    });
  });

  const failures: readonly (readonly [string, unknown, object?])[] = [
    ['issuer/too-large', ' '.repeat(256 * 1024 + 1)],
    ['issuer/json', '<html>', { rule: 'syntax' }],
    ['issuer/too-deep', `{"a":${'['.repeat(256)}${']'.repeat(256)}}`],
    ['issuer/malformed', {}, { member: 'credential_issuer' }],
    ['issuer/malformed', metadata({ credential_issuer: 42 }), { member: 'credential_issuer' }],
    [
      'issuer/other-issuer',
      metadata({ credential_issuer: `${issuer}/` }),
      { claimed: `${issuer}/` },
    ],
    [
      'issuer/malformed',
      metadata({ credential_endpoint: undefined }),
      { member: 'credential_endpoint' },
    ],
    ['issuer/malformed', metadata({ nonce_endpoint: 1 }), { member: 'nonce_endpoint' }],
    [
      'issuer/insecure',
      metadata({ credential_endpoint: 'http://issuer.example/c' }),
      { host: 'issuer.example' },
    ],
    [
      'issuer/local-address',
      metadata({ credential_endpoint: 'https://10.0.0.1/c' }),
      { host: '10.0.0.1' },
    ],
    ['issuer/address', metadata({ credential_endpoint: 'nowhere' }), { rule: 'malformed' }],
    [
      'issuer/address',
      metadata({ credential_endpoint: 'https://issuer.example/c#x' }),
      { rule: 'fragment' },
    ],
    [
      'issuer/endpoint-elsewhere',
      metadata({ credential_endpoint: 'https://thief.example/c' }),
      { member: 'credential_endpoint', host: 'thief.example' },
    ],
    [
      'issuer/endpoint-elsewhere',
      metadata({ nonce_endpoint: 'https://thief.example/n' }),
      { member: 'nonce_endpoint' },
    ],
    [
      'issuer/malformed',
      metadata({ authorization_servers: 'x' }),
      { member: 'authorization_servers' },
    ],
    [
      'issuer/malformed',
      metadata({ authorization_servers: [] }),
      { member: 'authorization_servers' },
    ],
    [
      'issuer/insecure',
      metadata({ authorization_servers: ['http://as.example'] }),
      { member: 'authorization_servers' },
    ],
    [
      'issuer/encryption-required',
      metadata({ credential_response_encryption: { encryption_required: true } }),
    ],
    [
      'issuer/encryption-required',
      metadata({ credential_request_encryption: { encryption_required: true } }),
    ],
    [
      'issuer/malformed',
      metadata({ credential_configurations_supported: [] }),
      { member: 'credential_configurations_supported' },
    ],
  ];
  it.each(failures.map(([code, json, facts], index) => [index, code, json, facts] as const))(
    'case %i says %s',
    (_, code, json, facts) => {
      expect(parse(json)).toMatchObject({ ok: false, error: { code, ...(facts && { facts }) } });
    },
  );

  it('reads as much as there may be, and no more', () => {
    const padded = (size: number) => JSON.stringify(metadata()).padEnd(size);
    const cap = 256 * 1024;
    expect(parse(padded(cap)).ok).toBe(true);
    expect(parse(padded(cap + 1))).toMatchObject({
      error: { code: 'issuer/too-large', facts: { cap } },
    });
  });

  it('takes endpoints with a query, and encryption that is offered and not required', () => {
    const json = metadata({
      credential_endpoint: 'https://issuer.example/a/credential?v=1',
      credential_response_encryption: { encryption_required: false },
    });
    expect(parse(json)).toMatchObject({
      ok: true,
      value: { credentialEndpoint: 'https://issuer.example/a/credential?v=1' },
    });
  });

  it.each([[['https://as.example', 7]], [[7]]])('refuses servers %j', (servers) => {
    expect(parse(metadata({ authorization_servers: servers }))).toMatchObject({
      error: { code: 'issuer/malformed', facts: { member: 'authorization_servers' } },
    });
  });

  it.each<readonly [string, unknown]>([
    ['no object', 'card'],
    ['of another format', configuration({ format: 'jwt_vc_json' })],
    ['without a type', configuration({ vct: '' })],
  ])('sets a configuration that is %s aside', (_, one) => {
    const parsed = parse(metadata({ credential_configurations_supported: { one } }));
    expect(parsed).toMatchObject({ ok: true, value: { configurations: [], unsupported: [{}] } });
  });

  it('passes over algorithms that are no names, and demands no attestation nobody asked for', () => {
    const jwt = { proof_signing_alg_values_supported: ['ES256', 7] };
    const parsed = parse(metadata({}, { proof_types_supported: { jwt } }));
    expect(parsed).toMatchObject({
      value: { configurations: [{ proofAlgorithms: ['ES256'], needsKeyAttestation: false }] },
    });
  });
});
