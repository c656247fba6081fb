import { Disclosure, SD_DIGEST, SD_LIST_KEY, SD_SEPARATOR, splitSdJwt } from '@sd-jwt/core';
import { base64urlDecode } from '../../kernel/base64url';
import { hash, type HashAlgorithm } from '../../kernel/hash';
import type { Json } from '../../kernel/json';
import { jsonDepthCap, parseJson } from '../../kernel/json-parse';
import { fail, ok, type Result } from '../../kernel/result';
import { utf8Decode, utf8Encode } from '../../kernel/utf8';
import type { DecodeFailure } from '../decode-failure';

// The one file that names the SD-JWT package. What is taken from it: splitting the compact form, the
// disclosure model and its digest over the text as received. What is not: its own decoding of a disclosure
// (it accepts a repeated member name, a number it cannot keep, and base64url with stray bits), its walk (it
// ignores a disclosure of the wrong length), and its selection (dotted paths collide). See docs/dependencies.md.

/** Reserved member names of RFC 9901: digests of members, digest of one element, name of the hash function. */
export const digestsMember = SD_DIGEST;
export const elementMember = SD_LIST_KEY;
export const algorithmMember = '_sd_alg';
export const separator = SD_SEPARATOR;

/** The compact form taken apart; `keyBinding` is null in an SD-JWT and present in an SD-JWT+KB. */
export interface CompactParts {
  readonly issuerJwt: string;
  readonly disclosures: readonly string[];
  readonly keyBinding: string | null;
}

/** One disclosure: its text as received, the digest of that text, and what it says. */
export interface DecodedDisclosure {
  readonly text: string;
  readonly digest: string;
  /** Member name, or null for an array element. */
  readonly name: string | null;
  readonly value: Json;
}

/**
 * Splits `jwt~d1~…~dn~` or `jwt~d1~…~dn~kb`.
 *
 * @errors `credential/plain-jwt` for a JWT without a `~` · `credential/grammar` when there is no `~` otherwise, the JWT
 *   is missing or a disclosure is empty
 * @see RFC 9901 §4
 */
export const splitCompact = (text: string): Result<CompactParts, DecodeFailure> => {
  if (!text.includes(separator)) {
    const isJwt = /^[\w-]+\.[\w-]+\.[\w-]*$/.test(text);
    return fail({ code: isJwt ? 'credential/plain-jwt' : 'credential/grammar' });
  }
  const { jwt, disclosures, kbJwt } = splitSdJwt(text);
  if (jwt === '' || disclosures.includes('')) return fail({ code: 'credential/grammar' });
  return ok({ issuerJwt: jwt, disclosures, keyBinding: kbJwt ?? null });
};

/** Containers inside containers past the cap, in one text or put together from several. */
export const tooDeep: DecodeFailure = {
  code: 'credential/too-large',
  facts: { cap: 'depth', most: jsonDepthCap },
};

/** What it means for a credential that a part of it breaks a rule of our JSON reader. */
export const unreadableJson = (rule: string, part: string): DecodeFailure => {
  if (rule === 'duplicate-name') return { code: 'credential/name-twice', facts: { part } };
  return rule === 'too-deep' ? tooDeep : { code: 'credential/json', facts: { part, rule } };
};

/**
 * Reads one disclosure and hashes its text exactly as received.
 *
 * @errors `credential/base64` · `credential/json` · `credential/name-twice` · `credential/too-large` (depth) ·
 *   `credential/disclosure-shape`
 * @see RFC 9901 §4.2, §4.2.3, §7.1 step 3
 */
export const decodeDisclosure = (
  text: string,
  algorithm: HashAlgorithm,
): Result<DecodedDisclosure, DecodeFailure> => {
  const part = 'disclosure';
  const bytes = base64urlDecode(text);
  if (!bytes.ok) return fail({ code: 'credential/base64', facts: { part } });
  const json = utf8Decode(bytes.value);
  if (!json.ok) return fail({ code: 'credential/json', facts: { part, rule: 'utf8' } });
  const parsed = parseJson(json.value);
  if (!parsed.ok) return fail(unreadableJson(parsed.error.code.slice('json/'.length), part));
  const items = parsed.value;
  if (!Array.isArray(items) || (items.length !== 2 && items.length !== 3)) {
    return fail({ code: 'credential/disclosure-shape' });
  }
  const isMember = items.length === 3;
  if (typeof items[0] !== 'string' || (isMember && typeof items[1] !== 'string')) {
    return fail({ code: 'credential/disclosure-shape' });
  }
  // An empty digest is one still to be made: `digestSync` hashes `encoded` and never encodes again.
  const model = Disclosure.fromArray<Json>(items as [string, Json] | [string, string, Json], {
    digest: '',
    encoded: text,
  });
  const digest = model.digestSync({
    alg: algorithm,
    hasher: (encoded) => hash(algorithm, utf8Encode(encoded)),
  });
  return ok({ text, digest, name: isMember ? (model.key ?? '') : null, value: model.value });
};
