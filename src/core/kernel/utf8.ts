import { fail, ok, type Failure, type Result } from './result';

const encoder = new TextEncoder();
// `ignoreBOM` keeps a byte order mark as a character, so that a strict parser can refuse it (RFC 8259 §8.1).
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export type Utf8Failure = Failure<'utf8/malformed'>;

/** Text to UTF-8 bytes; a lone surrogate becomes U+FFFD, as the encoding has no other place for it. */
export const utf8Encode = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/**
 * UTF-8 bytes to text, exactly.
 *
 * @errors `utf8/malformed` for any byte sequence that is not UTF-8
 * @see RFC 3629 §3
 */
export const utf8Decode = (bytes: Uint8Array): Result<string, Utf8Failure> => {
  try {
    return ok(decoder.decode(bytes));
  } catch {
    return fail({ code: 'utf8/malformed' });
  }
};
