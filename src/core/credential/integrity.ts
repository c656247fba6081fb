import { hash, type HashAlgorithm } from '../kernel/hash';

/** Weakest first: only the strongest algorithm named counts. */
const algorithms: readonly (readonly [prefix: string, algorithm: HashAlgorithm, length: number])[] =
  [
    ['sha256-', 'sha-256', 44],
    ['sha384-', 'sha-384', 64],
    ['sha512-', 'sha-512', 88],
  ];

/**
 * Whether a document is the one an integrity string was made for. Several digests may be given, separated by
 * white space; those of the strongest algorithm decide, and any one of them may match. A string that names no
 * algorithm we know matches nothing: an integrity that cannot be checked does not hold.
 *
 * @param bytes as served, before any decoding
 * @param integrity such as `sha256-` and standard base64 with padding; hex and base64url are not that
 * @see SD-JWT VC §6; W3C Subresource Integrity §3
 */
export const matchesIntegrity = (bytes: Uint8Array, integrity: string): boolean => {
  const items = integrity.split(/[\t\n\f\r ]+/).map((item) => item.split('?')[0] ?? '');
  for (const [prefix, algorithm, length] of algorithms.toReversed()) {
    const digests = items
      .filter((item) => item.startsWith(prefix) && item.length === prefix.length + length)
      .map((item) => item.slice(prefix.length));
    if (digests.length > 0) return digests.includes(base64(hash(algorithm, bytes)));
  }
  return false;
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard base64 with padding, of a digest. */
const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(index, index + 3);
    const three = (a << 16) | (b << 8) | c;
    for (const shift of [18, 12, 6, 0]) text += alphabet.charAt((three >> shift) & 63);
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - missing) + '='.repeat(missing);
};
