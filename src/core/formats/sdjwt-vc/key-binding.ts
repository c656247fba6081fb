import type { PublicJwk } from '../../credential/credential';
import { signatureAlgorithmOf } from '../../credential/signature-algorithm';
import type { UnsignedJwt } from '../../kernel/jws';
import type { EpochSeconds } from '../../kernel/time';

/** What was composed, whom it is for, and whose key signs that. */
export interface KeyBindingInput {
  /** Base64url of the digest of the composed presentation, with the hash function of its credential. */
  readonly sdHash: string;
  readonly nonce: string;
  /** The requester's full client identifier. */
  readonly audience: string;
  readonly now: EpochSeconds;
  /** The key the credential names. */
  readonly key: PublicJwk;
}

/**
 * Says what the key binding of a composed presentation must say.
 *
 * @see RFC 9901 §4.3, §4.3.1
 */
export const keyBindingInput = ({
  sdHash,
  nonce,
  audience,
  now,
  key,
}: KeyBindingInput): UnsignedJwt => ({
  header: { alg: signatureAlgorithmOf(key), typ: 'kb+jwt' },
  payload: { iat: Math.floor(now), aud: audience, nonce, sd_hash: sdHash },
});
