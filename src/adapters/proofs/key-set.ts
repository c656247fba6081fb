import { isJsonObject, member, stringMember } from '../../core/kernel/json';
import type { Json, JsonObject } from '../../core/kernel/json';
import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import type { SignatureFailure } from '../../ports/proofs';
import { checkJws, fitsAlgorithm, isSameAlgorithm } from './open-jws';
import type { OpenJws } from './open-jws';
import { keyOfJwk } from './public-key';
import type { PublicKey } from './public-key';

/** A set holds at most this many keys (DESIGN 10, caps). */
const mostKeys = 100;

interface Candidate {
  readonly keyId: string | null;
  readonly key: PublicKey;
}

/** What a key says it is for (RFC 7517 §4.2–4.4); one that says nothing may verify. */
const mayVerify = (jwk: JsonObject, alg: string): boolean => {
  const [use, own, operations] = ['use', 'alg', 'key_ops'].map((name) => member(jwk, name));
  return (
    (use === undefined || use === 'sig') &&
    (own === undefined || (typeof own === 'string' && isSameAlgorithm(own, alg))) &&
    (operations === undefined || (Array.isArray(operations) && operations.includes('verify')))
  );
};

const candidatesFor = (jws: OpenJws, jwks: JsonObject): readonly Candidate[] | null => {
  const keys = member(jwks, 'keys');
  if (!Array.isArray(keys) || keys.length > mostKeys) return null;
  return (keys as readonly Json[]).flatMap((jwk) => {
    if (!isJsonObject(jwk) || !mayVerify(jwk, jws.alg)) return [];
    const key = keyOfJwk(jwk);
    return key !== null && fitsAlgorithm(jws, key)
      ? [{ keyId: stringMember(jwk, 'kid') ?? null, key }]
      : [];
  });
};

/**
 * Checks a token's signature under the keys its issuer publishes.
 *
 * A `kid` picks its key; where no key has that name, or the token names none, every key of the right kind is
 * tried (CONFORMANCE 14, case 4: real issuers quote, shorten and leave out key names).
 *
 * @returns the key that verified
 * @errors `proofs/key-source` when no key fits · `proofs/signature` when none verifies
 * @see RFC 7517 §5
 */
export const checkWithKeySet = async (
  jws: OpenJws,
  jwks: JsonObject,
): Promise<Result<PublicKey, SignatureFailure>> => {
  const candidates = candidatesFor(jws, jwks);
  if (candidates === null || candidates.length === 0) return fail({ code: 'proofs/key-source' });
  const named = candidates.filter(({ keyId }) => jws.keyId !== null && keyId === jws.keyId);
  for (const { key } of named.length > 0 ? named : candidates) {
    if ((await checkJws(jws, key)).ok) return ok(key);
  }
  return fail({ code: 'proofs/signature' });
};
