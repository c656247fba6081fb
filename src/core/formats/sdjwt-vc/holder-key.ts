import type { HolderBinding, PublicJwk } from '../../credential/credential';
import { base64urlDecode } from '../../kernel/base64url';
import { isJsonObject, member, stringMember, type Json, type JsonObject } from '../../kernel/json';

/** Bytes of one coordinate on the curves the wallet can hold a key of. */
const coordinateBytes: Readonly<Record<PublicJwk['crv'], number>> = { 'P-256': 32, 'P-384': 48 };

const isHeldCurve = (curve: string): curve is PublicJwk['crv'] =>
  Object.hasOwn(coordinateBytes, curve);

/**
 * Reads `cnf`: a key of ours by value, a key of another kind or by reference, or none.
 *
 * @returns null when the claim is malformed or carries private key material
 * @see RFC 7800 §3; RFC 9901 §4.1.2
 */
export const readHolderBinding = (cnf: Json | undefined): HolderBinding | null => {
  if (cnf === undefined) return { kind: 'none' };
  if (!isJsonObject(cnf) || Object.keys(cnf).length === 0) return null;
  const jwk = member(cnf, 'jwk');
  if (jwk === undefined) return { kind: 'foreign' };
  if (!isJsonObject(jwk) || Object.hasOwn(jwk, 'd')) return null;
  const kind = stringMember(jwk, 'kty');
  if (kind === undefined || kind === 'oct') return null;
  const curve = stringMember(jwk, 'crv');
  if (kind !== 'EC' || curve === undefined || !isHeldCurve(curve)) return { kind: 'foreign' };
  const x = readCoordinate(jwk, 'x', curve);
  const y = readCoordinate(jwk, 'y', curve);
  return x === null || y === null ? null : { kind: 'key', jwk: { kty: 'EC', crv: curve, x, y } };
};

const readCoordinate = (jwk: JsonObject, name: string, curve: PublicJwk['crv']): string | null => {
  const text = stringMember(jwk, name);
  if (text === undefined) return null;
  const bytes = base64urlDecode(text);
  return bytes.ok && bytes.value.length === coordinateBytes[curve] ? text : null;
};
