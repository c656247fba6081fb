import { compactVerify, importJWK } from 'jose';
import { type JsonObject, textAt } from '../json';
import { decodeCompact } from '../keys/compact-jws';
import type { EcPublicJwk } from '../keys/signing-key';

const clockLeewaySeconds = 5 * 60;

export type ProofVerdict =
  | { readonly ok: true; readonly holderKey: EcPublicJwk; readonly nonce: string }
  | { readonly ok: false; readonly reason: string };

const refuse = (reason: string): ProofVerdict => ({ ok: false, reason });

/** The key in the header: a P-256 public key and nothing that should have stayed at home. */
function readKey(jwk: unknown): EcPublicJwk | null {
  if (typeof jwk !== 'object' || jwk === null) return null;
  const { kty, crv, x, y, d } = jwk as Partial<Record<string, unknown>>;
  if (kty !== 'EC' || crv !== 'P-256' || d !== undefined) return null;
  return typeof x === 'string' && typeof y === 'string' ? { kty, crv, x, y } : null;
}

function wrongHeader(header: JsonObject): string | null {
  if (header.typ !== 'openid4vci-proof+jwt') return 'typ is not openid4vci-proof+jwt';
  if (header.alg !== 'ES256') return 'alg is not ES256';
  if (header.crit !== undefined) return 'crit is not understood';
  const named = ['jwk', 'kid', 'x5c'].filter((name) => header[name] !== undefined);
  return named.join() === 'jwk' ? null : 'the key comes as jwk, and only so';
}

function wrongPayload(payload: JsonObject, issuer: string, now: number): string | null {
  if (payload.aud !== issuer) return 'aud is not this issuer';
  if (payload.iss !== undefined) return 'iss has no place in an anonymous request';
  const { iat } = payload;
  if (typeof iat !== 'number') return 'iat is missing';
  if (Math.abs(now - iat) > clockLeewaySeconds) return 'iat is not now';
  return typeof payload.nonce === 'string' ? null : 'nonce is missing';
}

/**
 * Checks a `jwt` key proof, all but whether its nonce was given out by us.
 *
 * @see OpenID4VCI 1.0 §F.1, §F.4
 */
export async function verifyKeyProof(
  proof: string,
  { issuer, now }: { issuer: string; now: number },
): Promise<ProofVerdict> {
  const decoded = decodeCompact(proof);
  if (!decoded) return refuse('the proof is not a JWT');
  const { header, payload } = decoded;
  const problem = wrongHeader(header) ?? wrongPayload(payload, issuer, now);
  if (problem !== null) return refuse(problem);
  const holderKey = readKey(header.jwk);
  if (!holderKey) return refuse('jwk is not a P-256 public key');
  try {
    const key = await importJWK({ ...holderKey }, 'ES256');
    await compactVerify(proof, key, { algorithms: ['ES256'] });
  } catch {
    return refuse('the signature does not hold');
  }
  return { ok: true, holderKey, nonce: textAt(payload, 'nonce') };
}
