import type { PublicJwk } from '../../credential/credential';
import { signatureAlgorithmOf } from '../../credential/signature-algorithm';
import { base64urlEncode } from '../../kernel/base64url';
import { hash } from '../../kernel/hash';
import { decodeJws, type UnsignedJwt } from '../../kernel/jws';
import type { EpochSeconds } from '../../kernel/time';
import { utf8Encode } from '../../kernel/utf8';
import { separator } from './codec';
import { readDigestAlgorithm } from './open-sd-jwt';

/** Whom the presentation is for, and whose key signs that. */
export interface KeyBindingInput {
  readonly nonce: string;
  /** The requester's full client identifier. */
  readonly audience: string;
  readonly now: EpochSeconds;
  /** The key the credential names. */
  readonly key: PublicJwk;
}

/**
 * Says what the key binding of a composed presentation must say. `sd_hash` is taken over the presentation's
 * text with the hash function that its own issuer chose.
 *
 * @param presentation from `composePresentation`; another text is a bug and throws
 * @see RFC 9901 §4.3, §4.3.1
 */
export const keyBindingInput = (
  presentation: string,
  { nonce, audience, now, key }: KeyBindingInput,
): UnsignedJwt => {
  const jws = decodeJws(presentation.slice(0, presentation.indexOf(separator)));
  if (!jws.ok || !presentation.endsWith(separator)) throw new Error('not a composed presentation');
  const algorithm = readDigestAlgorithm(jws.value.payload);
  if (!algorithm.ok) throw new Error('not a composed presentation');
  return {
    header: { alg: signatureAlgorithmOf(key), typ: 'kb+jwt' },
    payload: {
      iat: Math.floor(now),
      aud: audience,
      nonce,
      sd_hash: base64urlEncode(hash(algorithm.value, utf8Encode(presentation))),
    },
  };
};
