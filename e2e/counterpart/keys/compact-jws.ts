import { isObject, type JsonObject } from '../json';
import type { SigningKey } from './signing-key';

const encode = (value: JsonObject): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs a JWS in compact form with ES256; `alg` is added to the header. @see RFC 7515 §7.1 */
export function signCompact(key: SigningKey, header: JsonObject, payload: JsonObject): string {
  const input = `${encode({ alg: 'ES256', ...header })}.${encode(payload)}`;
  return `${input}.${key.sign(Buffer.from(input)).toString('base64url')}`;
}

export interface DecodedJws {
  readonly header: JsonObject;
  readonly payload: JsonObject;
}

/** Header and payload of a compact JWS, or null; proves nothing. */
export function decodeCompact(token: string): DecodedJws | null {
  const parts = token.split('.');
  const [head, body] = parts;
  if (parts.length !== 3 || head === undefined || body === undefined) return null;
  try {
    const header: unknown = JSON.parse(Buffer.from(head, 'base64url').toString('utf8'));
    const payload: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    return isObject(header) && isObject(payload) ? { header, payload } : null;
  } catch {
    return null;
  }
}
