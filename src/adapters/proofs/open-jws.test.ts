import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/kernel/json';
import { certify } from '../../testing/certify';
import { signCompact } from '../../testing/sign-compact';
import { checkWithKeySet } from './key-set';
import { checkJws, openJws } from './open-jws';
import { keyOfCertificate } from './public-key';
import { readDer } from './der';

const { keys } = await certify({ name: 'signer' });
const jwk = (await crypto.subtle.exportKey('jwk', keys.publicKey)) as JsonObject;
const types = ['dc+sd-jwt'];
const sign = (header: object, payload: unknown = { a: 1 }) =>
  signCompact(keys, { typ: 'dc+sd-jwt', ...header }, payload);
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the header of a token', () => {
  it('is opened when it keeps the rules, whatever the case and prefix of its type', async () => {
    expect(openJws(await sign({}), types).ok).toBe(true);
    expect(openJws(await sign({ typ: 'application/DC+SD-JWT' }), types).ok).toBe(true);
  });

  it.each([
    ['proofs/malformed', 'a.b'],
    ['proofs/malformed', 'a.b.c'],
    ['proofs/algorithm', `${encoded({ alg: 'none', typ: 'dc+sd-jwt' })}.${encoded({})}.`],
  ])('is refused with %s: %s', (code, text) => {
    expect(openJws(text, types)).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['proofs/algorithm', { alg: 'HS256' }],
    ['proofs/algorithm', { alg: 'RS256' }],
    ['proofs/algorithm', { alg: 'es256' }],
    ['proofs/algorithm', { alg: 'constructor' }],
    ['proofs/type', { typ: 'jwt' }],
    ['proofs/type', { typ: undefined }],
    ['proofs/critical', { crit: ['exp'], exp: 1 }],
    ['proofs/critical', { b64: false }],
    ['proofs/key-source', { jwk }],
    ['proofs/key-source', { jku: 'https://evil.example/keys' }],
    ['proofs/key-source', { x5u: 'https://evil.example/cert' }],
    ['proofs/malformed', { x5c: 'MIIB' }],
    ['proofs/malformed', { x5c: [] }],
  ])('is refused with %s: %o', async (code, header) => {
    expect(openJws(await sign(header), types)).toMatchObject({ ok: false, error: { code } });
  });
});

const opened = async (header: object = {}) => {
  const jws = openJws(await sign(header), types);
  if (!jws.ok) throw new Error(jws.error.code);
  return jws.value;
};

const others = await Promise.all([certify({ name: 'b' }), certify({ name: 'c' })]);
const foreign = await Promise.all(
  others.map(
    (other) => crypto.subtle.exportKey('jwk', other.keys.publicKey) as Promise<JsonObject>,
  ),
);

describe('a key set', () => {
  it('finds the key without its name, and by a name no key has', async () => {
    for (const header of [{}, { kid: '"did:jwk:quoted#0"' }])
      expect((await checkWithKeySet(await opened(header), { keys: [...foreign, jwk] })).ok).toBe(
        true,
      );
  });

  it('does not look further when the named key does not verify', async () => {
    const set = { keys: [{ ...foreign[0], kid: 'k1' }, jwk] as JsonObject[] };
    expect(await checkWithKeySet(await opened({ kid: 'k1' }), set)).toMatchObject({
      error: { code: 'proofs/signature' },
    });
  });

  it.each(['EdDSA', 'Ed25519'])('knows Ed25519 by both its names: %s', async (alg) => {
    const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
    const input = `${encoded({ alg, typ: 'dc+sd-jwt' })}.${encoded({})}`;
    const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, Buffer.from(input));
    const jws = openJws(`${input}.${Buffer.from(signature).toString('base64url')}`, types);
    if (!jws.ok) throw new Error(jws.error.code);
    const { kty, crv, x } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    for (const own of [{}, { alg: 'EdDSA' }, { alg: 'Ed25519' }]) {
      const key = { kty, crv, x, ...own } as JsonObject;
      expect((await checkWithKeySet(jws.value, { keys: [key] })).ok).toBe(true);
    }
  });

  it.each([
    ['none', []],
    ['only for encryption', [{ ...jwk, use: 'enc' }]],
    ['for another algorithm', [{ ...jwk, alg: 'ES384' }]],
    ['of another kind', [{ kty: 'oct', k: 'AAAA' }]],
    ['too many', Array.from({ length: 101 }, () => jwk)],
  ])('has no key to offer: %s', async (_, set) => {
    expect(await checkWithKeySet(await opened(), { keys: set })).toMatchObject({
      error: { code: 'proofs/key-source' },
    });
  });

  it('refuses a point that is not on its curve', async () => {
    const off = { ...jwk, y: Buffer.alloc(32, 1).toString('base64url') };
    expect(await checkWithKeySet(await opened(), { keys: [off] })).toMatchObject({
      error: { code: 'proofs/signature' },
    });
  });

  it('does not verify one algorithm with the key of another', async () => {
    const other = await certify({ name: 'p384', curve: 'P-384' });
    const spki = readDer(
      new Uint8Array(await crypto.subtle.exportKey('spki', other.keys.publicKey)),
    );
    const key = spki === null ? null : keyOfCertificate(spki);
    if (key === null) throw new Error('no key');
    expect(await checkJws(await opened(), key)).toMatchObject({
      error: { code: 'proofs/algorithm' },
    });
  });
});
