import { base64urlDecode, base64urlEncode } from '../../core/kernel/base64url';
import type { JsonObject } from '../../core/kernel/json';
import type { UnsignedJwt } from '../../core/kernel/jws';
import type { KeyRecord } from './key-record';
import { toBytes } from './text-bytes';

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** The only kinds of token this wallet signs; both are built inside the vault from structured input. */
export type SignableType = 'openid4vci-proof+jwt' | 'kb+jwt';

/** A fresh P-256 key, extractable for the moment it takes to seal it. */
export const makeHolderKey = async (): Promise<KeyRecord> => {
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const [pkcs8, { x, y }] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('jwk', pair.publicKey),
  ]);
  if (x === undefined || y === undefined) throw new Error('keys/jwk-without-point');
  const bytes = new Uint8Array(pkcs8);
  const privateKey = base64urlEncode(bytes);
  bytes.fill(0);
  return { publicJwk: { kty: 'EC', crv: 'P-256', x, y }, privateKey };
};

/** A kept key, imported for signing so that it cannot be exported. */
export const signingKey = async ({ privateKey }: KeyRecord): Promise<CryptoKey> => {
  const pkcs8 = base64urlDecode(privateKey);
  if (!pkcs8.ok) throw new Error('keys/record-not-base64url');
  const key = await crypto.subtle.importKey('pkcs8', pkcs8.value, curve, false, ['sign']);
  pkcs8.value.fill(0);
  return key;
};

/** Signs with a key from `signingKey`; a token of another kind is a bug. */
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
