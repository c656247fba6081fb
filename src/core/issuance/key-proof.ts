import type { PublicJwk } from '../credential/credential';
import { signatureAlgorithmOf } from '../credential/signature-algorithm';
import type { UnsignedJwt } from '../kernel/jws';
import type { EpochSeconds } from '../kernel/time';
import type { KeyProofInput } from './stages';

/**
 * Says what a key proof must say; the vault signs it with the key it names. `iss` stays out: the wallet has no
 * client identifier in the anonymous pre-authorised flow.
 *
 * @param proof the credential issuer's identifier as audience, and its nonce when it has a nonce endpoint
 * @see OpenID4VCI 1.0 appendix F.1
 */
export const keyProof = (
  { audience, nonce }: KeyProofInput,
  { key, now }: { readonly key: PublicJwk; readonly now: EpochSeconds },
): UnsignedJwt => {
  const { kty, crv, x, y } = key;
  return {
    header: {
      alg: signatureAlgorithmOf(key),
      typ: 'openid4vci-proof+jwt',
      jwk: { kty, crv, x, y },
    },
    payload: { aud: audience, iat: Math.floor(now), ...(nonce === null ? {} : { nonce }) },
  };
};
