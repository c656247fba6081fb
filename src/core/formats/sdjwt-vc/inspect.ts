import { base64urlDecode } from '../../kernel/base64url';
import { stringMember, type Json } from '../../kernel/json';
import { jsonText } from '../../kernel/json-text';
import { decodeJws } from '../../kernel/jws';
import { parseJson } from '../../kernel/json-parse';
import { utf8Decode } from '../../kernel/utf8';
import type { Inspection } from '../format-rules';
import { decodeSdJwtVc } from './decode';
import { splitCompact } from './codec';

const indent = 2;

/**
 * Takes a kept SD-JWT VC apart for the Technical tab: the signed header and payload as signed, digests and
 * all, and every disclosure with its digest.
 *
 * @param original a text that decoded before; of any other, empty parts come back
 * @see RFC 9901 §4
 */
export const inspectSdJwtVc = (original: string): Inspection => {
  const parts = splitCompact(original);
  const jws = parts.ok ? decodeJws(parts.value.issuerJwt) : parts;
  const decoded = decodeSdJwtVc(original);
  if (!jws.ok || !decoded.ok) return { algorithm: '', header: '', payload: '', disclosures: [] };
  return {
    algorithm: stringMember(jws.value.header, 'alg') ?? '',
    header: pretty(jws.value.header),
    payload: pretty(jws.value.payload),
    disclosures: decoded.value.disclosures.map(({ digest, text }) => ({
      digest,
      text: readable(text),
    })),
  };
};

// Laid out by the platform from our own exact spelling; numbers it could not keep stay as they were written.
const pretty = (value: Json): string => {
  const exact = jsonText(value);
  const spaced = JSON.stringify(JSON.parse(exact), null, indent);
  return spaced.replaceAll(/\s/g, '').length === exact.replaceAll(/\s/g, '').length
    ? spaced
    : exact;
};

const readable = (encoded: string): string => {
  const bytes = base64urlDecode(encoded);
  const text = bytes.ok ? utf8Decode(bytes.value) : bytes;
  const json = text.ok ? parseJson(text.value) : text;
  return json.ok ? jsonText(json.value) : encoded;
};
