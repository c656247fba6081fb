// Longer than 250 lines: one case for each rule a request can break, all over one request that is set up once.
import { describe, expect, it } from 'vitest';
import { buildVerifier } from '../../testing/build-request';
import { ExactNumber, isJsonObject, type Json, type JsonObject } from '../kernel/json';
import type { VerifierTier } from '../policy/party';
import { parseRequest, type RequestFailure } from './parse-request';
import { wireErrorFor } from './wire-errors';

const options = { allowLoopbackHttp: false };
const encryptionKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'YO4epjifD-KWeq1sL2tNmm36BhXnkJ0He-WqMYrp9Fk',
  y: 'Hekpm0zfK7C-YccH5iBjcIXgf6YdUvNUac_0At55Okk',
  use: 'enc',
  alg: 'ECDH-ES',
  kid: 'ac',
};
const card = (format: string): JsonObject => ({
  id: 'card',
  format,
  meta: format === 'mso_mdoc' ? { doctype_value: 'd' } : { vct_values: ['urn:card'] },
});
const payload: JsonObject = {
  client_id: 'x509_san_dns:rp.example',
  response_type: 'vp_token',
  response_mode: 'direct_post',
  response_uri: 'https://rp.example/post',
  nonce: 'n-0S6_WzA2Mj',
  dcql_query: { credentials: [card('dc+sd-jwt')] },
};
const encrypted = (metadata: JsonObject): JsonObject => ({
  response_mode: 'direct_post.jwt',
  client_metadata: metadata,
});

const parse = (changes: JsonObject, tier: VerifierTier = 'confirmed') => {
  const entries = Object.entries({ ...payload, ...changes }).filter(([, value]) => value !== null);
  const wire: Json = Object.fromEntries(entries);
  return parseRequest(
    { verifier: buildVerifier(tier), payload: isJsonObject(wire) ? wire : {}, digest: 'd' },
    options,
  );
};

/** The answer stands in the address of a page. */
const byAddress: JsonObject = {
  response_mode: 'fragment',
  response_uri: null,
  redirect_uri: 'https://rp.example/back',
};

const refused: readonly (readonly [string, RequestFailure['code'], JsonObject])[] = [
  [
    'another client_id than was authenticated',
    'request/malformed',
    { client_id: 'x509_san_dns:other' },
  ],
  ['a state with a space', 'request/malformed', { state: 'a b' }],
  ['an exp that is text', 'request/malformed', { exp: '1' }],
  ['an exp no clock reaches', 'request/malformed', { exp: new ExactNumber('1e400') }],
  ['metadata that is a list', 'request/malformed', { client_metadata: [] }],
  ['scope beside dcql_query', 'request/malformed', { scope: 'x' }],
  [
    '65 queries',
    'request/too-large',
    {
      dcql_query: {
        credentials: Array.from({ length: 65 }, (_, n) => ({ ...card('x'), id: String(n) })),
      },
    },
  ],
  ['no nonce', 'request/nonce', { nonce: null }],
  ['a short nonce', 'request/nonce', { nonce: 'abc' }],
  ['a nonce outside ASCII', 'request/nonce', { nonce: 'ünïcödé-nonce' }],
  ['response_type code', 'request/response-type', { response_type: 'code' }],
  ['no response_type', 'request/response-type', { response_type: null }],
  ['response_mode query', 'request/response-mode', { response_mode: 'query' }],
  [
    'no response_mode and no redirect_uri',
    'request/response-uri',
    { ...byAddress, redirect_uri: null },
  ],
  [
    'fragment with a response_uri',
    'request/response-uri',
    { ...byAddress, response_uri: 'https://rp.example/post' },
  ],
  [
    'fragment and response_uri of no text',
    'request/response-uri',
    { ...byAddress, response_uri: 7 },
  ],
  [
    'fragment to http',
    'request/response-uri',
    { ...byAddress, redirect_uri: 'http://rp.example/back' },
  ],
  [
    'fragment to an address with one',
    'request/response-uri',
    { ...byAddress, redirect_uri: 'https://rp.example/back#x' },
  ],
  ['no response_uri', 'request/response-uri', { response_uri: null }],
  ['an http response_uri', 'request/response-uri', { response_uri: 'http://rp.example/post' }],
  [
    'a response_uri with a fragment',
    'request/response-uri',
    { response_uri: 'https://rp.example/post#' },
  ],
  [
    'a response_uri on this network',
    'request/response-uri',
    { response_uri: 'https://printer.local/' },
  ],
  [
    'redirect_uri with direct_post',
    'request/redirect-uri',
    { redirect_uri: 'https://rp.example/' },
  ],
  [
    'a presentation definition',
    'request/old-protocol',
    { dcql_query: null, presentation_definition: {} },
  ],
  [
    'client_id_scheme of the drafts',
    'request/old-protocol',
    { dcql_query: null, client_id_scheme: 'x509_san_dns' },
  ],
  ['no query', 'request/no-query', { dcql_query: null }],
  ['a malformed query', 'request/query', { dcql_query: { credentials: [] } }],
  ['a scope', 'request/scope', { dcql_query: null, scope: 'x' }],
  ['transaction data', 'request/transaction-data', { transaction_data: ['x'] }],
  ['an encrypted answer without keys', 'request/encryption', encrypted({})],
  [
    'an encrypted answer to a signing key',
    'request/encryption',
    encrypted({ jwks: { keys: [{ ...encryptionKey, use: 'sig' }] } }),
  ],
  [
    'an encrypted answer to a key without alg',
    'request/encryption',
    encrypted({ jwks: { keys: [{ ...encryptionKey, alg: 'ES256' }] } }),
  ],
  [
    'an encrypted answer in a way we lack',
    'request/encryption',
    encrypted({
      jwks: { keys: [encryptionKey] },
      encrypted_response_enc_values_supported: ['A192CBC'],
    }),
  ],
  [
    'only formats we do not keep',
    'request/formats',
    { dcql_query: { credentials: [card('mso_mdoc')] } },
  ],
  [
    'formats of theirs without ours',
    'request/formats',
    { client_metadata: { vp_formats_supported: { mso_mdoc: {} } } },
  ],
  ...[[], ['ES256K'], [256], 'ES256'].map(
    (list) =>
      [
        `algorithms of issuers as ${JSON.stringify(list)}`,
        'request/formats',
        {
          client_metadata: { vp_formats_supported: { 'dc+sd-jwt': { 'sd-jwt_alg_values': list } } },
        },
      ] as const,
  ),
  [
    'formats that are no object',
    'request/formats',
    { client_metadata: { vp_formats_supported: [] } },
  ],
  [
    'only algorithms that are not ours',
    'request/formats',
    {
      client_metadata: {
        vp_formats_supported: { 'dc+sd-jwt': { 'kb-jwt_alg_values': ['ES512'] } },
      },
    },
  ],
];

describe('parseRequest', () => {
  it.each(refused)('refuses %s with %s', (_, code, changes) => {
    expect(parse(changes)).toMatchObject({ ok: false, error: { code } });
  });

  it('reads a whole request', () => {
    const metadata = {
      purpose: 'To open\u202e the door',
      retention: ' 30 days ',
      client_name: 'x',
    };
    expect(
      parse({ state: 's~1', exp: 2_000_000_000, client_metadata: metadata, unknown: 1 }),
    ).toMatchObject({
      ok: true,
      value: {
        nonce: 'n-0S6_WzA2Mj',
        state: 's~1',
        responseUri: 'https://rp.example/post',
        responseMode: 'direct_post',
        encryption: null,
        says: { purpose: 'To open the door', retention: '30 days' },
        expiresAt: 2_000_000_000,
      },
    });
  });

  it.each(['fragment', null])('reads where a page takes the answer, mode %s', (mode) => {
    expect(parse({ ...byAddress, response_mode: mode })).toMatchObject({
      ok: true,
      value: {
        responseUri: 'https://rp.example/back',
        responseMode: 'fragment',
        encryption: null,
      },
    });
  });

  it('goes on when one of several formats is one we keep', () => {
    const mdoc = { ...card('mso_mdoc'), id: 'mdoc' };
    expect(parse({ dcql_query: { credentials: [mdoc, card('dc+sd-jwt')] } })).toMatchObject({
      ok: true,
    });
  });

  it('passes over unusable keys and takes only what makes the public key', () => {
    const keys = [
      { kty: 'AKP', alg: 'ML-KEM-768', pub: 'AA', use: 'enc' },
      { ...encryptionKey, crv: 'P-256K', x: 'AA', y: 'AA' },
      { ...encryptionKey, x: 'AA' },
      { ...encryptionKey, d: 'private' },
    ];
    expect(parse(encrypted({ jwks: { keys } }))).toMatchObject({
      value: {
        encryption: {
          jwk: { kty: 'EC', crv: 'P-256', x: encryptionKey.x, y: encryptionKey.y },
          keyId: 'ac',
          alg: 'ECDH-ES',
          enc: 'A128GCM',
        },
      },
    });
    const parsed = parse(encrypted({ jwks: { keys } }));
    expect(JSON.stringify(parsed)).not.toContain('private');
  });

  it('takes the first content encryption of theirs that is ours', () => {
    const metadata = {
      jwks: { keys: [encryptionKey] },
      encrypted_response_enc_values_supported: ['A192GCM', 'A256GCM', 'A128GCM'],
    };
    expect(parse(encrypted(metadata))).toMatchObject({ value: { encryption: { enc: 'A256GCM' } } });
  });

  it('lets nobody but an authenticated requester hear what was wrong', () => {
    for (const [, code] of refused) {
      expect(wireErrorFor(code, buildVerifier('unconfirmed'))).toBeNull();
    }
    expect(wireErrorFor('request/redirect-uri', buildVerifier('confirmed'))).toBe(
      'invalid_request',
    );
    expect(wireErrorFor('request/transaction-data', buildVerifier('domain'))).toBe(
      'invalid_transaction_data',
    );
    expect(wireErrorFor('request/formats', buildVerifier('domain'))).toBe(
      'vp_formats_not_supported',
    );
    expect(wireErrorFor('request/response-uri', buildVerifier('confirmed'))).toBeNull();
  });

  it.each<readonly [object, JsonObject]>([
    [{ member: 'client_id' }, { client_id: 'x509_san_dns:other' }],
    [{ member: 'state' }, { state: 'a b' }],
    [{ member: 'state' }, { state: 7 }],
    [{ member: 'exp' }, { exp: '1' }],
    [{ member: 'client_metadata' }, { client_metadata: [] }],
    [{ member: 'scope' }, { scope: 'x' }],
    [{ member: 'client_id_scheme' }, { dcql_query: null, client_id_scheme: 'x' }],
    [{ value: 'code' }, { response_type: 'code' }],
    [{ value: '' }, { response_type: 7 }],
    [{ value: 'query' }, { response_mode: 'query' }],
    [{ rule: 'response-uri-with-fragment' }, { response_mode: null }],
    [{ rule: 'missing' }, { ...byAddress, redirect_uri: null }],
    [{ value: '' }, { response_mode: 7 }],
    [{ rule: 'dcql/empty' }, { dcql_query: { credentials: [] } }],
    [{ format: 'mso_mdoc' }, { dcql_query: { credentials: [card('mso_mdoc')] } }],
    [{ rule: 'missing' }, { response_uri: null }],
    [{ rule: 'fragment' }, { response_uri: 'https://rp.example/post#a' }],
    [
      { cap: 'credentials' },
      {
        dcql_query: {
          credentials: Array.from({ length: 65 }, (_, n) => ({ ...card('x'), id: String(n) })),
        },
      },
    ],
  ])('says %j', (facts, changes) => {
    expect(parse(changes)).toMatchObject({ ok: false, error: { facts } });
  });

  it('reads a request that says little: eight characters of nonce, no state, nothing of itself', () => {
    expect(parse({ nonce: 'abcdefgh' })).toMatchObject({
      ok: true,
      value: { state: null, expiresAt: null, says: { purpose: null, retention: null } },
    });
  });

  it('reads a query although members of the drafts stand beside it', () => {
    expect(parse({ presentation_definition: {} })).toMatchObject({ ok: true });
  });

  it('takes an algorithm of ours among others', () => {
    const algorithms = { 'kb-jwt_alg_values': ['ES512', 'ES256'] };
    const metadata = { vp_formats_supported: { 'dc+sd-jwt': algorithms } };
    expect(parse({ client_metadata: metadata })).toMatchObject({ ok: true });
  });

  it('takes nothing a registered requester says about itself for its key', () => {
    const verifier = { ...buildVerifier('confirmed'), prefix: 'pre-registered' } as const;
    const wire: Json = { ...payload, ...encrypted({ jwks: { keys: [encryptionKey] } }) };
    expect(parseRequest({ verifier, payload: wire, digest: 'd' }, options)).toEqual({
      ok: false,
      error: { code: 'request/encryption' },
    });
  });

  it('lets one who names itself by an address be answered there alone', () => {
    const verifier = buildVerifier('unconfirmed');
    const wire = (response_uri: string): JsonObject => ({
      ...payload,
      client_id: verifier.clientId,
      response_uri,
    });
    const parsed = (uri: string) =>
      parseRequest({ verifier, payload: wire(uri), digest: 'd' }, options);
    expect(parsed('https://rp.example/post')).toMatchObject({ ok: true });
    expect(parsed('https://rp.example/post2')).toMatchObject({
      error: { code: 'request/response-uri', facts: { rule: 'client-id' } },
    });
  });
});
