import { base64urlDecode } from './base64url';
import { isJsonObject, type JsonObject } from './json';
import { parseJson } from './json-parse';
import { fail, ok, type Failure, type Result } from './result';
import { utf8Decode } from './utf8';

/**
 * - `jws/parts`: not three parts with something in each
 * - `jws/base64`: a part is not base64url. facts: part
 * - `jws/json`: header or payload is not strict JSON, or not an object. facts: part, rule
 */
export type JwsFailure = Failure<'jws/parts' | 'jws/base64' | 'jws/json'>;

/** A compact JWS taken apart; nothing about it has been checked. */
export interface DecodedJws {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  readonly signature: Uint8Array<ArrayBuffer>;
  /** The text the signature is over: header and payload as received, with the dot. */
  readonly signingInput: string;
}

/** Header and payload of a JWT still to be signed. */
export interface UnsignedJwt {
  readonly header: JsonObject;
  readonly payload: JsonObject;
}

/**
 * Reads base64url of UTF-8 of one JSON object, strictly.
 *
 * @param part what to call it in the failure
 * @errors `jws/base64` · `jws/json`
 */
export const decodeJsonPart = (text: string, part: string): Result<JsonObject, JwsFailure> => {
  const bytes = base64urlDecode(text);
  if (!bytes.ok) return fail({ code: 'jws/base64', facts: { part } });
  const decoded = utf8Decode(bytes.value);
  if (!decoded.ok) return fail({ code: 'jws/json', facts: { part, rule: 'utf8' } });
  const parsed = parseJson(decoded.value);
  if (!parsed.ok) {
    return fail({
      code: 'jws/json',
      facts: { part, rule: parsed.error.code.slice('json/'.length) },
    });
  }
  return isJsonObject(parsed.value)
    ? ok(parsed.value)
    : fail({ code: 'jws/json', facts: { part, rule: 'not-an-object' } });
};

/**
 * Takes a compact JWS apart. It proves nothing: the signature is not looked at.
 *
 * @errors `jws/parts` · `jws/base64` · `jws/json`
 * @see RFC 7515 §3.1, §7.1
 */
export const decodeJws = (text: string): Result<DecodedJws, JwsFailure> => {
  const parts = text.split('.');
  const [encodedHeader = '', encodedPayload = '', encodedSignature = ''] = parts;
  if (parts.length !== 3 || parts.some((part) => part === '')) return fail({ code: 'jws/parts' });
  const header = decodeJsonPart(encodedHeader, 'header');
  if (!header.ok) return header;
  const payload = decodeJsonPart(encodedPayload, 'payload');
  if (!payload.ok) return payload;
  const signature = base64urlDecode(encodedSignature);
  if (!signature.ok) return fail({ code: 'jws/base64', facts: { part: 'signature' } });
  return ok({
    header: header.value,
    payload: payload.value,
    signature: signature.value,
    signingInput: `${encodedHeader}.${encodedPayload}`,
  });
};
