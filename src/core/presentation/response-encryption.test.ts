import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../kernel/json';
import { chooseEncryption } from './response-encryption';

const key: JsonObject = {
  kty: 'EC',
  crv: 'P-256',
  x: 'YO4epjifD-KWeq1sL2tNmm36BhXnkJ0He-WqMYrp9Fk',
  y: 'Hekpm0zfK7C-YccH5iBjcIXgf6YdUvNUac_0At55Okk',
  alg: 'ECDH-ES',
};
const choose = (keys: readonly Json[], more: JsonObject = {}) =>
  chooseEncryption({ jwks: { keys }, ...more });

describe('the key an answer is encrypted to', () => {
  it.each<readonly [string, JsonObject]>([
    ['without a use', {}],
    ['for encryption', { use: 'enc' }],
    ['for deriving bits', { key_ops: ['deriveBits'] }],
    ['for deriving keys among others', { key_ops: ['wrapKey', 'deriveKey'] }],
  ])('may be one %s', (_, more) => {
    expect(choose([{ ...key, ...more }])).toMatchObject({ alg: 'ECDH-ES', keyId: null });
  });

  it.each<readonly [string, Json]>([
    ['null', null],
    ['for signatures', { ...key, use: 'sig' }],
    ['for signing operations', { ...key, key_ops: ['sign', 'verify'] }],
    ['for no operation', { ...key, key_ops: [] }],
    ['whose operations are a text', { ...key, key_ops: 'deriveBits' }],
    ['of another kind', { ...key, kty: 'OKP' }],
    ['with a coordinate that is no base64url', { ...key, y: '*' }],
    ['with a coordinate of another curve', { ...key, crv: 'P-384' }],
    ['without coordinates', { ...key, x: '', y: '' }],
    ['on a curve we do not know', { ...key, crv: 'constructor' }],
  ])('is not one %s', (_, unusable) => {
    expect(choose([unusable])).toBeNull();
    expect(choose([unusable, { ...key, kid: 'next' }])).toMatchObject({ keyId: 'next' });
  });

  it('is looked for among 100 keys and no more', () => {
    const others = Array.from({ length: 99 }, () => ({ kty: 'RSA' }));
    expect(choose([...others, key])).not.toBeNull();
    expect(choose([...others, key, key])).toBeNull();
  });
});

describe('the content encryption', () => {
  it.each<readonly [Json, string | null]>([
    [['A256GCM'], 'A256GCM'],
    [[7, 'A128GCM'], 'A128GCM'],
    [['A128CBC-HS256'], null],
    ['A128GCM', null],
    [[], null],
  ])('out of %j is %s', (offered, enc) => {
    const chosen = choose([key], { encrypted_response_enc_values_supported: offered });
    expect(chosen?.enc ?? null).toBe(enc);
  });
});
