import type { HashAlgorithm } from '../../core/kernel/hash';
import { base64urlEncode } from '../../core/kernel/base64url';
import { toBytes } from './text-bytes';

/**
 * The digest that binds a signature to one presentation, by the platform's own hash function.
 *
 * @param presentation as composed, with its last `~`
 * @returns base64url of the digest of its ASCII bytes
 * @see RFC 9901 §4.3.1
 */
export const sdHash = async (presentation: string, algorithm: HashAlgorithm): Promise<string> => {
  const digest = await crypto.subtle.digest(algorithm.toUpperCase(), toBytes(presentation));
  return base64urlEncode(new Uint8Array(digest));
};
