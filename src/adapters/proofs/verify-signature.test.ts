import { describe, expect, it } from 'vitest';
import { keyOfJwk } from './public-key';
import type { PublicKey } from './public-key';
import { verifySignature } from './verify-signature';
import type { SignatureScheme } from './verify-signature';
import type { JsonObject } from '../../core/kernel/json';

// Published signatures are judged by the conformance runner; here stands what a scheme may be used with.

const signed = new Uint8Array(Buffer.from('what was signed'));
const es256: SignatureScheme = { kind: 'ECDSA', hash: 'SHA-256' };

const make = async (curve: string) => {
  const algorithm = { name: 'ECDSA', namedCurve: curve };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const jwk = (await crypto.subtle.exportKey('jwk', keys.publicKey)) as JsonObject;
  const key = keyOfJwk(jwk);
  if (key === null) throw new Error('no key');
  const signature = new Uint8Array(
    await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, signed),
  );
  return { key, signature };
};

describe('verifySignature', () => {
  it('holds for what was signed, and for nothing else', async () => {
    const { key, signature } = await make('P-256');
    expect(await verifySignature(key, es256, signature, signed)).toBe(true);
    const other = new Uint8Array(Buffer.from('what was not signed'));
    expect(await verifySignature(key, es256, signature, other)).toBe(false);
  });

  it('refuses r and s of another length, even with zeros in front', async () => {
    const { key, signature } = await make('P-256');
    const [r, s] = [signature.slice(0, 32), signature.slice(32)];
    const padded = new Uint8Array([0, ...r, 0, ...s]);
    expect(await verifySignature(key, es256, padded, signed)).toBe(false);
    expect(await verifySignature(key, es256, new Uint8Array(64), signed)).toBe(false);
  });

  it.each<SignatureScheme>([
    { kind: 'Ed25519', hash: 'SHA-512' },
    { kind: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    { kind: 'ECDSA', hash: 'SHA-384' },
  ])('does not verify under another scheme: %o', async (scheme) => {
    const { key, signature } = await make('P-256');
    expect(await verifySignature(key, scheme, signature, signed)).toBe(false);
  });

  it('refuses a point that is not on its curve', async () => {
    const { key, signature } = await make('P-256');
    const bytes = new Uint8Array([4, ...new Uint8Array(64).fill(1)]);
    const off: PublicKey = { kind: 'P-256', format: 'raw', bytes };
    expect(key.bytes).toHaveLength(65);
    expect(await verifySignature(off, es256, signature, signed)).toBe(false);
  });
});
