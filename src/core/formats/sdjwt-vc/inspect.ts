import { base64urlDecode } from '../../kernel/base64url';
import { stringMember } from '../../kernel/json';
import { decodeJws } from '../../kernel/jws';
import { utf8Decode } from '../../kernel/utf8';
import type { Inspection } from '../format-rules';
import { decodeSdJwtVc } from './decode';

const indent = 2;

/**
 * Takes a kept SD-JWT VC apart for the Technical tab: the header and payload as signed, digests and all, and
 * every disclosure with its digest.
 *
 * @param original a text that decoded before; of any other, empty parts come back
 * @see RFC 9901 §4
 */
export const inspectSdJwtVc = (original: string): Inspection => {
  const decoded = decodeSdJwtVc(original);
  const [issuerJwt = ''] = original.split('~');
  const [header = '', payload = ''] = issuerJwt.split('.');
  const jws = decodeJws(issuerJwt);
  if (!decoded.ok || !jws.ok) return { algorithm: '', header: '', payload: '', disclosures: [] };
  return {
    algorithm: stringMember(jws.value.header, 'alg') ?? '',
    header: spaced(textOf(header)),
    payload: spaced(textOf(payload)),
    disclosures: decoded.value.disclosures.map(({ digest, text }) => ({
      digest,
      text: textOf(text),
    })),
  };
};

const textOf = (part: string): string => {
  const bytes = base64urlDecode(part);
  const text = bytes.ok ? utf8Decode(bytes.value) : bytes;
  return text.ok ? text.value : part;
};

/** Laid out for reading when that loses nothing: a number JavaScript cannot keep leaves the text as it came. */
const spaced = (json: string): string => {
  const laidOut = JSON.stringify(JSON.parse(json), null, indent);
  const bare = (text: string): string => text.replaceAll(/\s/g, '');
  return bare(laidOut) === bare(json) ? laidOut : json;
};
