import { derTag, readDer } from './der';
import type { Der } from './der';
import type { Certificate } from './parse-certificate';
import { keyOfCertificate, oidHex } from './public-key';
import { ecdsaBytes, verifySignature } from './verify-signature';
import type { SignatureScheme } from './verify-signature';

/** Signature algorithms of certificates, by the bytes of their identifiers. No SHA-1, no MD5, no DSA. */
const schemes: Readonly<Record<string, SignatureScheme>> = {
  '2a8648ce3d040302': { kind: 'ECDSA', hash: 'SHA-256' },
  '2a8648ce3d040303': { kind: 'ECDSA', hash: 'SHA-384' },
  '2a8648ce3d040304': { kind: 'ECDSA', hash: 'SHA-512' },
  '2b6570': { kind: 'Ed25519', hash: 'SHA-512' },
  '2a864886f70d01010b': { kind: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  '2a864886f70d01010c': { kind: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
  '2a864886f70d01010d': { kind: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
};

const rsaPss = '2a864886f70d01010a';
const pssHashes: Readonly<Record<string, SignatureScheme['hash']>> = {
  '608648016503040201': 'SHA-256',
  '608648016503040202': 'SHA-384',
  '608648016503040203': 'SHA-512',
};

/** RSA-PSS names its hash in its parameters; WebCrypto uses the same hash for the mask and its length as salt. */
const pssScheme = (parameters: Der | undefined): SignatureScheme | null => {
  const hash = pssHashes[oidHex(parameters?.children[0]?.children[0]?.children[0])];
  return hash === undefined ? null : { kind: 'RSA-PSS', hash };
};

/** How a certificate was signed, when that is in the profile; null otherwise. */
export const schemeOf = ({ algorithm }: Certificate): SignatureScheme | null => {
  const [oid, parameters] = algorithm.children;
  const kind = oidHex(oid);
  return kind === rsaPss ? pssScheme(parameters) : (schemes[kind] ?? null);
};

const fixed = (number: Der | undefined, size: number): Uint8Array | null => {
  if (number?.tag !== derTag.integer || (number.content[0] ?? 0x80) >= 0x80) return null;
  const digits = number.content[0] === 0 ? number.content.subarray(1) : number.content;
  if (digits.length > size) return null;
  const bytes = new Uint8Array(size);
  bytes.set(digits, size - digits.length);
  return bytes;
};

/** Certificates carry ECDSA signatures as a DER sequence of two integers; WebCrypto wants them side by side. */
const sideBySide = (
  signature: Uint8Array<ArrayBuffer>,
  bytes: number,
): Uint8Array<ArrayBuffer> | null => {
  const node = readDer(signature);
  if (node?.tag !== derTag.sequence || node.children.length !== 2) return null;
  const [r, s] = [fixed(node.children[0], bytes / 2), fixed(node.children[1], bytes / 2)];
  return r === null || s === null ? null : new Uint8Array([...r, ...s]);
};

/**
 * Whether `issuer` holds the key that signed `certificate`.
 *
 * @returns false also for algorithms and keys outside the profile
 * @see RFC 5280 §6.1.3 (a)(1)
 */
export const isSignedBy = async (
  certificate: Certificate,
  issuer: Certificate,
): Promise<boolean> => {
  const scheme = schemeOf(certificate);
  const key = keyOfCertificate(issuer.key);
  if (scheme === null || key === null) return false;
  const isCurve = key.kind !== 'RSA' && key.kind !== 'Ed25519';
  const signature = isCurve
    ? sideBySide(certificate.signature, ecdsaBytes[key.kind])
    : certificate.signature;
  return signature !== null && verifySignature(key, scheme, signature, certificate.signed);
};
