// Longer than 250 lines: tokens, nonces and credentials of one exchange, with one case for each code an answer can earn.
import { describe, expect, it } from 'vitest';
import { holderJwk } from '../../testing/issue-card';
import { epochSeconds } from '../kernel/time';
import { utf8Encode } from '../kernel/utf8';
import { credentialRequestBody, parseCredentialReply } from './credential-message';
import { keyProof } from './key-proof';
import { parseNonceReply } from './nonce-message';
import { parseTokenReply, tokenRequestBody, type TokenGrant } from './token-message';
import type { WireReply } from './wire-error';

const reply = (status: number, json: unknown): WireReply => ({
  status,
  body: utf8Encode(typeof json === 'string' ? json : JSON.stringify(json)),
});
const error = (code: string, description?: string) => ({
  error: code,
  error_description: description,
});

describe('tokenRequestBody', () => {
  it('sends the code, and the typed code when one was asked for', () => {
    const grant = 'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code';
    expect(tokenRequestBody('a+b&c', null)).toBe(`${grant}&pre-authorized_code=a%2Bb%26c`);
    expect(tokenRequestBody('a', '49 35')).toBe(`${grant}&pre-authorized_code=a&tx_code=49%2035`);
    expect(new URLSearchParams(tokenRequestBody('ü', '=')).get('tx_code')).toBe('=');
    expect(new URLSearchParams(tokenRequestBody('a', '\ud800')).get('tx_code')).toBe('\ufffd');
  });
});

describe('parseTokenReply', () => {
  const plain = { hadTxCode: false };
  const token = { access_token: 'abc', token_type: 'bearer' };

  it('reads a token, whatever the case of its type', () => {
    expect(parseTokenReply(reply(200, { ...token, expires_in: 60 }), plain)).toEqual({
      ok: true,
      value: { accessToken: 'abc', expiresIn: 60, credentialIdentifiers: new Map() },
    });
  });

  it('keeps the identifiers that must be used instead of a configuration', () => {
    const details = [
      {
        type: 'openid_credential',
        credential_configuration_id: 'degree',
        credential_identifiers: ['civil', 'electrical'],
      },
    ];
    expect(
      parseTokenReply(reply(200, { ...token, authorization_details: details }), plain),
    ).toMatchObject({
      ok: true,
      value: { credentialIdentifiers: new Map([['degree', ['civil', 'electrical']]]) },
    });
  });

  it('skips authorization details of other shapes', () => {
    const details = [
      7,
      { type: 7 },
      { type: 'openid_credential', credential_configuration_id: 42, credential_identifiers: ['x'] },
      { type: 'openid_credential', credential_configuration_id: 'a' },
    ];
    expect(
      parseTokenReply(reply(200, { ...token, authorization_details: details }), plain),
    ).toMatchObject({
      ok: true,
      value: { credentialIdentifiers: new Map() },
    });
  });

  it.each([
    ['token/offer-used', 400, error('invalid_grant'), false],
    ['token/wrong-code', 400, error('invalid_grant'), true],
    ['token/request-refused', 400, error('invalid_request'), false],
    ['token/client-refused', 401, error('invalid_client'), false],
    ['token/grant-refused', 400, error('unsupported_grant_type'), false],
    ['token/not-ready', 400, error('authorization_pending'), false],
    ['token/type', 400, error('use_dpop_nonce'), false],
    ['token/type', 200, { ...token, token_type: 'DPoP' }, false],
    ['token/server', 400, error('temporarily_unavailable'), false],
    ['token/server', 503, 'busy', false],
    ['token/refused', 418, error('teapot'), false],
    ['token/refused', 404, '<html>', false],
    ['token/malformed', 200, '<html>', false],
    ['token/malformed', 200, { token_type: 'Bearer' }, false],
    ['token/malformed', 200, { ...token, access_token: 'a\r\nb' }, false],
    ['token/malformed', 200, { access_token: 'a' }, false],
    ['token/malformed', 200, { ...token, authorization_details: {} }, false],
  ])('says %s on %i %j', (code, status, json, hadTxCode) => {
    expect(parseTokenReply(reply(status, json), { hadTxCode })).toMatchObject({
      ok: false,
      error: { code },
    });
  });

  it('quotes what the server said, cleaned, and decides nothing by it', () => {
    expect(
      parseTokenReply(reply(400, error('invalid_grant', 'already \u202eused')), plain),
    ).toEqual({
      ok: false,
      error: {
        code: 'token/offer-used',
        facts: { status: 400, error: 'invalid_grant', said: 'already used' },
      },
    });
  });
});

describe('parseNonceReply', () => {
  it('reads a nonce', () => {
    expect(parseNonceReply(reply(200, { c_nonce: 'wKI4' }))).toEqual({ ok: true, value: 'wKI4' });
  });

  it.each([
    [500, { c_nonce: 'n' }],
    [200, {}],
    [200, { c_nonce: 1 }],
    [200, 'x'],
    [200, { c_nonce: 'n'.repeat(1_025) }],
  ])('says issue/no-nonce on %i', (status, json) => {
    expect(parseNonceReply(reply(status, json))).toEqual({
      ok: false,
      error: { code: 'issue/no-nonce', facts: { status } },
    });
  });
});

describe('keyProof', () => {
  it('says what appendix F.1 asks for, and no more', () => {
    const input = { audience: 'https://issuer.example', nonce: 'n' };
    const key = { ...holderJwk, d: 'never' };
    expect(keyProof(input, { key, now: epochSeconds(7.5) })).toEqual({
      header: { alg: 'ES256', typ: 'openid4vci-proof+jwt', jwk: holderJwk },
      payload: { aud: 'https://issuer.example', iat: 7, nonce: 'n' },
    });
    expect(keyProof({ ...input, nonce: null }, { key, now: epochSeconds(7) }).payload).toEqual({
      aud: 'https://issuer.example',
      iat: 7,
    });
  });
});

describe('credentialRequestBody', () => {
  const grant = (identifiers: TokenGrant['credentialIdentifiers']): TokenGrant => ({
    accessToken: 'a',
    expiresIn: null,
    credentialIdentifiers: identifiers,
  });

  it('names the configuration, or the identifier the token gave for it, never both', () => {
    const request = { configurationId: 'card', proof: 'p' };
    expect(JSON.parse(credentialRequestBody({ ...request, grant: grant(new Map()) }))).toEqual({
      credential_configuration_id: 'card',
      proofs: { jwt: ['p'] },
    });
    const named = grant(new Map([['card', ['card-1', 'card-2'] as const]]));
    expect(JSON.parse(credentialRequestBody({ ...request, grant: named, proof: null }))).toEqual({
      credential_identifier: 'card-1',
    });
  });
});

describe('parseCredentialReply', () => {
  it('reads one card', () => {
    expect(
      parseCredentialReply(
        reply(200, { credentials: [{ credential: 'a~' }], notification_id: 'n' }),
      ),
    ).toEqual({
      ok: true,
      value: 'a~',
    });
  });

  it('names a card that comes later', () => {
    expect(parseCredentialReply(reply(202, { transaction_id: '8xLO', interval: 3_600 }))).toEqual({
      ok: false,
      error: { code: 'issue/deferred', facts: { interval: 3_600 } },
    });
  });

  it.each([
    ['issue/nonce-expired', 400, error('invalid_nonce')],
    ['issue/proof-refused', 400, error('invalid_proof')],
    ['issue/unknown-card', 400, error('unknown_credential_configuration')],
    ['issue/unknown-card', 400, error('unknown_credential_identifier')],
    ['issue/denied', 400, error('credential_request_denied')],
    ['issue/request-refused', 400, error('invalid_credential_request')],
    ['issue/encryption', 400, error('invalid_encryption_parameters')],
    ['issue/token-refused', 401, error('invalid_token')],
    ['issue/token-refused', 401, ''],
    ['issue/server', 500, '<html>'],
    ['issue/server', 400, error('server_error')],
    ['issue/refused', 404, {}],
    ['issue/refused', 400, error('constructor')],
    ['issue/deferred', 202, { transaction_id: 't' }],
    ['issue/old-protocol', 200, { credential: 'a~', format: 'vc+sd-jwt' }],
    ['issue/not-text', 200, { credentials: [{ credential: {} }] }],
    ['issue/not-text', 200, { credentials: [{ credential: '' }] }],
    ['issue/too-many', 200, { credentials: [{ credential: 'a~' }, { credential: 'b~' }] }],
    ['issue/malformed', 200, 'x'],
    ['issue/malformed', 200, {}],
    ['issue/malformed', 200, { credentials: [] }],
    ['issue/malformed', 200, { credentials: [{ other: 'value' }] }],
    ['issue/malformed', 200, { credentials: ['a~'] }],
  ])('says %s on %i %j', (code, status, json) => {
    expect(parseCredentialReply(reply(status, json))).toMatchObject({ ok: false, error: { code } });
  });
});

describe('what replies say of themselves', () => {
  const token = { access_token: 'abc', token_type: 'bearer' };
  const parseToken = (json: unknown, status = 200) =>
    parseTokenReply(reply(status, json), { hadTxCode: false });

  it.each<readonly [object, unknown]>([
    [{ status: 200, member: 'body' }, 'x'],
    [
      { status: 200, member: 'access_token' },
      { ...token, access_token: 'a b' },
    ],
    [
      { status: 200, member: 'token_type' },
      { ...token, token_type: 1 },
    ],
    [{ type: 'x'.repeat(20) }, { ...token, token_type: 'x'.repeat(30) }],
    [
      { status: 200, member: 'authorization_details' },
      { ...token, authorization_details: {} },
    ],
  ])('for a token: %j', (facts, json) => {
    expect(parseToken(json)).toEqual({
      ok: false,
      error: { code: expect.stringMatching(/^token\//) as string, facts },
    });
  });

  it('keeps of a token’s details the identifiers of cards alone', () => {
    const of = (type: string, id: string, identifiers: unknown) => ({
      type,
      credential_configuration_id: id,
      credential_identifiers: identifiers,
    });
    const details = [
      'x',
      of('openid_credential', 'card', ['one', 2, 'two']),
      of('openid_credential', 'none', []),
      of('openid_credential', 'text', 'one'),
      of('payment', 'other', ['one']),
    ];
    const parsed = parseToken({ ...token, expires_in: '60', authorization_details: details });
    expect(parsed).toMatchObject({
      ok: true,
      value: { expiresIn: null, credentialIdentifiers: new Map([['card', ['one', 'two']]]) },
    });
  });

  it.each([
    ['token/type', 400, { error: 'use_dpop_nonce' }, { type: 'DPoP' }],
    ['token/server', 500, {}, { status: 500 }],
    ['token/refused', 499, {}, { status: 499 }],
    ['token/refused', 300, {}, { status: 300 }],
    ['token/refused', 199, {}, { status: 199 }],
  ])('says %s to an answer of %s', (code, status, json, facts) => {
    expect(parseToken(json, status)).toMatchObject({ error: { code, facts } });
  });

  it.each<readonly [string, object, unknown]>([
    ['issue/malformed', { status: 200, member: 'body' }, 'x'],
    ['issue/malformed', { status: 200, member: 'credentials' }, {}],
    ['issue/malformed', { status: 200, member: 'credentials' }, { credentials: [] }],
    ['issue/malformed', { status: 200, member: 'credentials' }, { credentials: 'x' }],
    ['issue/malformed', { status: 200, member: 'credential' }, { credentials: ['x'] }],
    ['issue/malformed', { status: 200, member: 'credential' }, { credentials: [{}] }],
    ['issue/old-protocol', { member: 'credential' }, { credential: 'x' }],
    ['issue/too-many', { count: 2 }, { credentials: [{}, {}] }],
    ['issue/deferred', { interval: 5 }, { transaction_id: 't', interval: 5 }],
    ['issue/deferred', {}, { transaction_id: 't', interval: '5' }],
  ])('says %s with %j', (code, facts, json) => {
    expect(parseCredentialReply(reply(200, json))).toEqual({ ok: false, error: { code, facts } });
  });

  it('takes a nonce of 1,024 characters and no longer one', () => {
    const parse = (length: number) => parseNonceReply(reply(200, { c_nonce: 'n'.repeat(length) }));
    expect(parse(1_024).ok).toBe(true);
    expect(parse(1_025)).toEqual({
      ok: false,
      error: { code: 'issue/no-nonce', facts: { status: 200 } },
    });
  });

  it('finds no words where an error answer has none', () => {
    expect(parseToken('', 400)).toEqual({
      ok: false,
      error: { code: 'token/refused', facts: { status: 400 } },
    });
  });
});
