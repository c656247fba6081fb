import { base64urlEncode } from './base64url';
import { hash } from './hash';
import { utf8Encode } from './utf8';

/** SHA-256 of some bytes: 32 bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => hash('sha-256', bytes);

/** SHA-256 of a text's UTF-8 bytes, in base64url: 43 characters. */
export const sha256Text = (text: string): string => base64urlEncode(sha256(utf8Encode(text)));
