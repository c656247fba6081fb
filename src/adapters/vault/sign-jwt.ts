import { base64urlEncode } from '../../core/kernel/base64url';
import type { JsonObject } from '../../core/kernel/json';
import type { UnsignedJwt } from '../../core/kernel/jws';
import type { KeyRecord } from './key-record';
import { toBytes } from './text-bytes';

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** The only kinds of token this wallet signs; both are built inside the vault from structured input. */
export type SignableType = 'openid4vci-proof+jwt' | 'kb+jwt';

/** A fresh P-256 key, extractable for the moment it takes to seal it; to be wiped then. */
export const makeHolderKey = async (): Promise<KeyRecord> => {
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const [pkcs8, { x, y }] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('jwk', pair.publicKey),
  ]);
  if (x === undefined || y === undefined) throw new Error('keys/jwk-without-point');
  return { publicJwk: { kty: 'EC', crv: 'P-256', x, y }, privateKey: new Uint8Array(pkcs8) };
};

/** A kept key, imported for signing so that it cannot be exported; its bytes are spent. */
export const spendKey = async ({ privateKey }: KeyRecord): Promise<CryptoKey> => {
  try {
    return await crypto.subtle.importKey('pkcs8', privateKey, curve, false, ['sign']);
  } finally {
    privateKey.fill(0);
  }
};

/** Signs with a key from `spendKey`; a token of another kind is a bug. */
export const signJwt = async (
  key: CryptoKey,
  type: SignableType,
  { header, payload }: UnsignedJwt,
): Promise<string> => {
  if (header['typ'] !== type || header['alg'] !== 'ES256') throw new Error('keys/other-token');
  const encoded = (part: JsonObject): string => base64urlEncode(toBytes(JSON.stringify(part)));
  const signed = `${encoded(header)}.${encoded(payload)}`;
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(algorithm, key, toBytes(signed));
  return `${signed}.${base64urlEncode(new Uint8Array(signature))}`;
};
