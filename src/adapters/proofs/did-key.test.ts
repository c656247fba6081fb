import { describe, expect, it } from 'vitest';
import { keyOfDid } from './did-key';
import { keyOfJwk } from './public-key';

// Published by the did:key method, §3.1 and its test vectors.
const examples = {
  Ed25519: 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
  'P-256': 'zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169',
  'P-384': 'z82Lm1MpAkeJcix9K8TMiLd5NMAhnwkjjCBeWHXyu3U4oT2MVJJKXkcVBgjGhnLBn2Kaau9',
} as const;

describe('did:key', () => {
  it.each(Object.entries(examples))('holds a %s key', (kind, id) => {
    const found = keyOfDid(`did:key:${id}`);
    expect(found).toMatchObject({ ok: true, value: { keyId: `did:key:${id}#${id}` } });
    expect(found.ok && keyOfJwk(found.value.jwk)).toMatchObject({ kind });
  });

  it.each(['P-256', 'P-384'] as const)('expands a %s point to one on the curve', async (curve) => {
    const found = keyOfDid(`did:key:${examples[curve]}`);
    const jwk = found.ok ? (found.value.jwk as JsonWebKey) : {};
    // The platform refuses coordinates that are on no curve.
    const algorithm = { name: 'ECDSA', namedCurve: curve };
    const key = await crypto.subtle.importKey('jwk', jwk, algorithm, true, ['verify']);
    expect(await crypto.subtle.exportKey('jwk', key)).toMatchObject({ x: jwk.x, y: jwk.y });
  });

  it.each(['P-256', 'P-384'])('reads back every kind of %s key, odd and even', async (curve) => {
    const algorithm = { name: 'ECDSA', namedCurve: curve };
    for (let round = 0; round < 8; round += 1) {
      const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
      const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
      const parity = 2 + ((Buffer.from(y, 'base64url').at(-1) ?? 0) & 1);
      const kind = curve === 'P-256' ? [0x80, 0x24] : [0x81, 0x24];
      const id = multibase([...kind, parity, ...Buffer.from(x, 'base64url')]);
      expect(keyOfDid(`did:key:${id}`)).toMatchObject({ ok: true, value: { jwk: { x, y } } });
    }
  });

  it.each([
    ['another base', 'u6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'],
    ['a sign that base58 leaves out', 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2do0'],
    ['a key cut short', 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2d'],
    ['a kind we do not verify with (secp256k1)', multibase([0xe7, 0x01, 2, ...Array(32).fill(1)])],
    ['an x no point of the curve has', multibase([0x80, 0x24, 2, ...Array(31).fill(0), 1])],
    ['an x beyond the field', multibase([0x80, 0x24, 2, ...Array(32).fill(255)])],
    ['an uncompressed point', multibase([0x80, 0x24, 4, ...Array(64).fill(1)])],
    ['nothing', 'z'],
    ['a text far too long', `z${'2'.repeat(10_000)}`],
  ])('is refused with %s', (_, id) => {
    expect(keyOfDid(`did:key:${id}`)).toEqual({ ok: false, error: { code: 'proofs/key-source' } });
  });
});

function multibase(bytes: readonly number[]): string {
  const signs = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = signs.charAt(Number(number % 58n)) + text;
  return `z${text}`;
}
