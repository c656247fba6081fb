import {
  createECDH,
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
} from 'node:crypto';
import { signRepeatably } from './repeatable-signature';
import type { Source } from './source';

export interface EcPublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** A P-256 key pair of the counterpart. */
export interface SigningKey {
  readonly publicJwk: EcPublicJwk;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  /** JWK thumbprint, RFC 7638. */
  readonly kid: string;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Buffer;
  /** `r || s` over SHA-256; the same every time. */
  sign(message: Uint8Array): Buffer;
}

/** JWK thumbprint with SHA-256. @see RFC 7638 §3 */
export const thumbprint = ({ crv, kty, x, y }: EcPublicJwk): string =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');

/** The key that this source has under this name. */
export function createSigningKey(source: Source, name: string): SigningKey {
  const scalar = source.bytes(`key|${name}`);
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(scalar);
  const point = curve.getPublicKey();
  const publicJwk: EcPublicJwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const privateJwk = { ...publicJwk, d: scalar.toString('base64url') };
  const publicKey = createPublicKey({ key: { ...publicJwk }, format: 'jwk' });
  return {
    publicJwk,
    publicKey,
    privateKey: createPrivateKey({ key: privateJwk, format: 'jwk' }),
    kid: thumbprint(publicJwk),
    spki: publicKey.export({ type: 'spki', format: 'der' }),
    sign: (message) => signRepeatably(scalar, message),
  };
}
