import { describe, expect, it } from 'vitest';
import { hasVectors, readVectors } from '../../testing/vectors';
import { readDer } from './der';
import { keyOfCertificate } from './public-key';
import { verifySignature } from './verify-signature';
import type { SignatureScheme } from './verify-signature';

interface Group {
  readonly publicKeyDer: string;
  readonly tests: readonly {
    readonly tcId: number;
    readonly msg: string;
    readonly sig: string;
    readonly result: 'valid' | 'invalid' | 'acceptable';
  }[];
}

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

describe.skipIf(!hasVectors).each<[string, SignatureScheme]>([
  ['ecdsa_secp256r1_sha256_p1363', { kind: 'ECDSA', hash: 'SHA-256' }],
  ['ecdsa_secp384r1_sha384_p1363', { kind: 'ECDSA', hash: 'SHA-384' }],
  ['ecdsa_secp521r1_sha512_p1363', { kind: 'ECDSA', hash: 'SHA-512' }],
  ['ed25519', { kind: 'Ed25519', hash: 'SHA-512' }],
  ['rsa_signature_2048_sha256', { kind: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }],
])('published signatures (Wycheproof %s)', (name, scheme) => {
  const groups = hasVectors
    ? readVectors<{ testGroups: readonly Group[] }>(
        `crypto-robustness/wycheproof/${name}_test.json`,
      ).testGroups
    : [];

  it('are accepted when valid and refused when not', async () => {
    for (const { publicKeyDer, tests } of groups) {
      const spki = readDer(hex(publicKeyDer));
      const key = spki === null ? null : keyOfCertificate(spki);
      for (const { tcId, msg, sig, result } of tests) {
        const holds = key !== null && (await verifySignature(key, scheme, hex(sig), hex(msg)));
        if (result !== 'acceptable') expect(holds, String(tcId)).toBe(result === 'valid');
      }
    }
  });
});
