import { base64urlDecode } from '../kernel/base64url';
import { isJsonObject, member, stringMember, type Json, type JsonObject } from '../kernel/json';
import type { ResponseEncryption } from './stages';

/** DESIGN 10, caps. */
const mostKeys = 100;
const ours = ['A128GCM', 'A256GCM'];
const coordinateBytes: Readonly<Record<string, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

/**
 * Chooses how to encrypt the answer: the first key we can use, the first content encryption of theirs that we
 * know. Keys of kinds we do not know, without `alg`, or for signing are passed over.
 *
 * @param metadata `client_metadata`, whose keys never verify a signature
 * @returns null when there is no such key or no such encryption: then nothing may be sent in clear instead
 * @see OpenID4VP 1.0 §8.3; CONFORMANCE VP-14
 */
export const chooseEncryption = (metadata: JsonObject): ResponseEncryption | null => {
  const jwks = member(metadata, 'jwks');
  const keys = isJsonObject(jwks) ? member(jwks, 'keys') : undefined;
  const enc = chooseEnc(member(metadata, 'encrypted_response_enc_values_supported'));
  if (!Array.isArray(keys) || keys.length > mostKeys || enc === null) return null;
  const usable = (keys as readonly Json[]).map(usableKey).find((key) => key !== null);
  return usable === undefined ? null : { ...usable, enc };
};

const chooseEnc = (offered: Json | undefined): string | null => {
  if (offered === undefined) return 'A128GCM';
  if (!Array.isArray(offered)) return null;
  const found = (offered as readonly Json[]).find(
    (value) => typeof value === 'string' && ours.includes(value),
  );
  return typeof found === 'string' ? found : null;
};

const usableKey = (key: Json): Omit<ResponseEncryption, 'enc'> | null => {
  if (!isJsonObject(key)) return null;
  const text = (name: string): string => stringMember(key, name) ?? '';
  if (text('kty') !== 'EC' || text('alg') !== 'ECDH-ES' || !isForAgreement(key)) return null;
  const length = Object.hasOwn(coordinateBytes, text('crv')) ? coordinateBytes[text('crv')] : null;
  if (![text('x'), text('y')].every((coordinate) => byteLength(coordinate) === length)) return null;
  // Only what makes the public key goes on; a private member somebody left in stays behind.
  const jwk = { kty: 'EC', crv: text('crv'), x: text('x'), y: text('y') };
  return { jwk, keyId: stringMember(key, 'kid') ?? null, alg: 'ECDH-ES' };
};

const isForAgreement = (key: JsonObject): boolean => {
  const use = member(key, 'use');
  const operations = member(key, 'key_ops');
  if (use !== undefined && use !== 'enc') return false;
  return (
    operations === undefined ||
    (Array.isArray(operations) &&
      operations.some((operation) => operation === 'deriveKey' || operation === 'deriveBits'))
  );
};

const byteLength = (text: string): number => {
  const bytes = base64urlDecode(text);
  return bytes.ok ? bytes.value.length : -1;
};
