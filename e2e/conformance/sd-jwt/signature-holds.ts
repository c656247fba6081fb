import { checkWithKeySet } from '../../../src/adapters/proofs/key-set';
import { stringMember, type JsonObject } from '../../../src/core/kernel/json';
import { decodeJws } from '../../../src/core/kernel/jws';
import { jsonOf } from '../json-of';

/**
 * Whether a JWS of any type verifies under one of some JWKs, as the wallet verifies signatures. The rules of its
 * header are those of cards and requests and are judged by their own cases.
 */
export async function signatureHolds(jws: string, jwks: readonly unknown[]): Promise<boolean> {
  const decoded = decodeJws(jws);
  if (!decoded.ok) return false;
  const { header } = decoded.value;
  const open = {
    ...decoded.value,
    alg: stringMember(header, 'alg') ?? '',
    keyId: stringMember(header, 'kid') ?? null,
    certificates: [],
  };
  const keys = jwks.map((jwk) => jsonOf(jwk) as JsonObject);
  return (await checkWithKeySet(open, { keys })).ok;
}
