import { isJsonObject, member, stringMember, type JsonObject } from '../kernel/json';
import { parseJsonObject } from '../kernel/json-bytes';
import { fail, ok, type Failure, type Result } from '../kernel/result';

/**
 * - `issuer-keys/json`: no JSON object
 * - `issuer-keys/other-issuer`: it speaks for somebody else than `iss`
 * - `issuer-keys/malformed`: no key set, or `jwks` and `jwks_uri` at once
 * - `issuer-keys/too-many`: facts: cap
 */
export type IssuerKeysFailure = Failure<
  'issuer-keys/json' | 'issuer-keys/other-issuer' | 'issuer-keys/malformed' | 'issuer-keys/too-many'
>;

/** Most keys of one set (DESIGN 10, caps). */
const keyCap = 100;

/**
 * Reads the document an issuer publishes its keys in. Keys behind `jwks_uri` are not followed: one fetch, one host.
 *
 * @param bytes as served
 * @param issuer the card's `iss`, compared as it is
 * @returns the key set, `{ keys: [...] }`; the keys themselves are judged where they are used
 * @see SD-JWT VC §4.2, §4.3
 */
export const parseIssuerKeys = (
  bytes: Uint8Array,
  issuer: string,
): Result<JsonObject, IssuerKeysFailure> => {
  const parsed = parseJsonObject(bytes);
  if (!parsed.ok) return fail({ code: 'issuer-keys/json' });
  if (stringMember(parsed.value, 'issuer') !== issuer)
    return fail({ code: 'issuer-keys/other-issuer' });
  const jwks = member(parsed.value, 'jwks');
  const keys = isJsonObject(jwks) ? member(jwks, 'keys') : undefined;
  if (
    !isJsonObject(jwks) ||
    !Array.isArray(keys) ||
    member(parsed.value, 'jwks_uri') !== undefined
  ) {
    return fail({ code: 'issuer-keys/malformed' });
  }
  return keys.length > keyCap
    ? fail({ code: 'issuer-keys/too-many', facts: { cap: keyCap } })
    : ok(jwks);
};
