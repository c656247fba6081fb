import type { PublicKey } from './public-key';

/** How one signature is to be checked; the key decides the curve, this the rest. */
export interface SignatureScheme {
  readonly kind: 'ECDSA' | 'Ed25519' | 'RSASSA-PKCS1-v1_5' | 'RSA-PSS';
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512';
}

/** Bytes of an ECDSA signature as r and s side by side; any other length is refused. */
export const ecdsaBytes = { 'P-256': 64, 'P-384': 96, 'P-521': 132 } as const;

const hashBytes = { 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 } as const;

const importFor = (key: PublicKey, scheme: SignatureScheme): Promise<CryptoKey> => {
  const algorithm =
    key.kind === 'RSA'
      ? { name: scheme.kind, hash: scheme.hash }
      : key.kind === 'Ed25519'
        ? { name: 'Ed25519' }
        : { name: 'ECDSA', namedCurve: key.kind };
  return crypto.subtle.importKey(key.format, key.bytes, algorithm, false, ['verify']);
};

const isFor = (key: PublicKey, scheme: SignatureScheme): boolean => {
  if (key.kind === 'Ed25519') return scheme.kind === 'Ed25519';
  if (key.kind === 'RSA') return scheme.kind.startsWith('RSA');
  return scheme.kind === 'ECDSA';
};

/**
 * Checks one signature with the platform's cryptography.
 *
 * @param signature for ECDSA r and s side by side (P1363), of exactly the curve's length
 * @returns false also when the key is not on its curve, does not fit the scheme, or is of a kind this
 *   platform does not know
 * @see RFC 7518 §3.4; FIPS 186-5
 */
export const verifySignature = async (
  key: PublicKey,
  scheme: SignatureScheme,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  if (!isFor(key, scheme)) return false;
  if (key.kind in ecdsaBytes && signature.length !== ecdsaBytes[key.kind as 'P-256']) return false;
  const parameters = {
    name: scheme.kind,
    hash: scheme.hash,
    saltLength: hashBytes[scheme.hash],
  };
  try {
    const imported = await importFor(key, scheme);
    return await crypto.subtle.verify(parameters, imported, signature, signed);
  } catch {
    // Importing throws for points off the curve and for kinds this engine lacks; neither verifies.
    return false;
  }
};
