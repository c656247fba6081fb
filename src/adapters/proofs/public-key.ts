import { base64urlDecode } from '../../core/kernel/base64url';
import { stringMember } from '../../core/kernel/json';
import type { JsonObject } from '../../core/kernel/json';
import { derTag, readDer } from './der';
import type { Der } from './der';

/** A public key of a kind we verify with; the kind decides the algorithm, never the token. */
export type PublicKey =
  | {
      readonly kind: 'P-256' | 'P-384' | 'P-521' | 'Ed25519';
      readonly format: 'spki' | 'raw';
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: 'RSA'; readonly format: 'spki'; readonly bytes: Uint8Array<ArrayBuffer> };

export type KeyKind = PublicKey['kind'];

/** Bytes of one coordinate, or of the whole key for Ed25519. */
const coordinateBytes = { 'P-256': 32, 'P-384': 48, 'P-521': 66, Ed25519: 32 } as const;

const ecKey = '2a8648ce3d0201';
const rsaKey = '2a864886f70d010101';
const ed25519Key = '2b6570';
const curves: Readonly<Record<string, 'P-256' | 'P-384' | 'P-521'>> = {
  '2a8648ce3d030107': 'P-256',
  '2b81040022': 'P-384',
  '2b81040023': 'P-521',
};

/** The content of an object identifier in hexadecimal: enough to compare. */
export const oidHex = (node: Der | undefined): string =>
  node?.tag === derTag.oid
    ? Array.from(node.content, (byte) => byte.toString(16).padStart(2, '0')).join('')
    : '';

/** RSA keys are believed from 2048 to 8192 bits, in whole bytes. */
const isFairRsa = (bits: Der | undefined): boolean => {
  const inner = bits === undefined ? null : readDer(bits.content.slice(1));
  const modulus = inner?.children[0]?.content;
  if (modulus?.[0] !== 0) return false;
  const size = modulus.length - 1;
  return size >= 256 && size <= 1024 && (modulus[1] ?? 0) >= 0x80;
};

/** The key of a certificate when it is of a kind the profile allows: named curves and fair RSA only. */
export const keyOfCertificate = (info: Der): PublicKey | null => {
  const [algorithm, bits] = info.children;
  const [oid, parameters] = algorithm?.children ?? [];
  const kind = oidHex(oid);
  if (kind === ecKey) {
    const curve = curves[oidHex(parameters)];
    return curve === undefined ? null : { kind: curve, format: 'spki', bytes: info.raw };
  }
  if (kind === ed25519Key) return { kind: 'Ed25519', format: 'spki', bytes: info.raw };
  if (kind === rsaKey && isFairRsa(bits)) return { kind: 'RSA', format: 'spki', bytes: info.raw };
  return null;
};

const coordinate = (jwk: JsonObject, name: string, size: number): Uint8Array | null => {
  const text = stringMember(jwk, name);
  const bytes = text === undefined ? null : base64urlDecode(text);
  return bytes?.ok === true && bytes.value.length === size ? bytes.value : null;
};

/**
 * A public key from a JWK, built from its public members alone; null for other kinds or malformed ones.
 *
 * @see RFC 7518 §6.2.1, RFC 8037 §2
 */
export const keyOfJwk = (jwk: JsonObject): PublicKey | null => {
  const curve = stringMember(jwk, 'crv');
  const kty = stringMember(jwk, 'kty');
  if (kty === 'OKP' && curve === 'Ed25519') {
    const x = coordinate(jwk, 'x', coordinateBytes.Ed25519);
    return x === null ? null : { kind: 'Ed25519', format: 'raw', bytes: new Uint8Array(x) };
  }
  if (kty !== 'EC' || (curve !== 'P-256' && curve !== 'P-384' && curve !== 'P-521')) return null;
  const size = coordinateBytes[curve];
  const [x, y] = [coordinate(jwk, 'x', size), coordinate(jwk, 'y', size)];
  if (x === null || y === null) return null;
  return { kind: curve, format: 'raw', bytes: new Uint8Array([4, ...x, ...y]) };
};
