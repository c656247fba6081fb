import { fail, ok, type Failure, type Result } from './result';

export type Base64urlFailure = Failure<'base64url/malformed'>;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const notInAlphabet = 255;
const sextets = new Uint8Array(128).fill(notInAlphabet);
for (let index = 0; index < alphabet.length; index += 1) {
  sextets[alphabet.charCodeAt(index)] = index;
}

const sextetAt = (text: string, index: number): number =>
  sextets[text.charCodeAt(index)] ?? notInAlphabet;

const letter = (sextet: number): string => alphabet.charAt(sextet & 63);

/** Bytes to base64url without padding (RFC 4648 §5). */
export const base64urlEncode = (bytes: Uint8Array): string => {
  let text = '';
  let index = 0;
  for (; index + 2 < bytes.length; index += 3) {
    const three =
      ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    text += letter(three >> 18) + letter(three >> 12) + letter(three >> 6) + letter(three);
  }
  const left = bytes.length - index;
  if (left === 0) return text;
  const rest = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8);
  text += letter(rest >> 18) + letter(rest >> 12);
  return left === 2 ? text + letter(rest >> 6) : text;
};

/**
 * Base64url to bytes, accepting one spelling only: no padding, no white space, no other alphabet, and
 * nothing but zeros in the bits that encode no byte.
 *
 * @errors `base64url/malformed`
 * @see RFC 7515 §2, RFC 4648 §3.5
 */
export const base64urlDecode = (
  text: string,
): Result<Uint8Array<ArrayBuffer>, Base64urlFailure> => {
  const tail = text.length % 4;
  if (tail === 1) return fail({ code: 'base64url/malformed' });
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let written = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sextet = sextetAt(text, index);
    if (sextet === notInAlphabet) return fail({ code: 'base64url/malformed' });
    buffer = ((buffer << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written] = (buffer >> bits) & 0xff;
      written += 1;
    }
  }
  const unused = buffer & ((1 << bits) - 1);
  return unused === 0 ? ok(bytes) : fail({ code: 'base64url/malformed' });
};
