import type { ClaimNode } from '../../credential/claim-tree';
import { cleanText } from '../../kernel/clean-text';
import { isHashAlgorithm, type HashAlgorithm } from '../../kernel/hash';
import { member, type JsonObject } from '../../kernel/json';
import { decodeJws, type DecodedJws, type JwsFailure } from '../../kernel/jws';
import { fail, ok, type Result } from '../../kernel/result';
import type { DecodeFailure } from '../decode-failure';
import { walkClaims } from './claim-walk';
import {
  algorithmMember,
  decodeDisclosure,
  splitCompact,
  unreadableJson,
  type DecodedDisclosure,
} from './codec';

/** Most characters of one credential, and most disclosures in it (DESIGN 10, caps). */
const credentialSizeCap = 4 * 1024 * 1024;
const disclosureCap = 4_096;

/** A disclosure with the nearest disclosure it travels in. */
export interface PlacedDisclosure extends DecodedDisclosure {
  readonly parent: number | null;
}

/** An SD-JWT taken apart, whatever it is about. */
export interface OpenSdJwt {
  readonly header: JsonObject;
  /** The issuer's JWT as received, byte for byte. */
  readonly issuerJwt: string;
  /** The key binding as it stands, or null in an SD-JWT without one. */
  readonly keyBinding: string | null;
  readonly digestAlgorithm: HashAlgorithm;
  /** In the order received. */
  readonly disclosures: readonly PlacedDisclosure[];
  /** Top-level claims: plain ones as written, then disclosed ones in the order received. */
  readonly nodes: readonly ClaimNode[];
  /** The processed payload. */
  readonly content: JsonObject;
}

/**
 * Takes an SD-JWT apart and puts every disclosure in its place. The signature is not checked here, nor what the
 * claims mean: that is for the kind of credential to say.
 *
 * @param text the compact form, with or without a key binding
 * @errors `credential/grammar` · `credential/plain-jwt` · `credential/unsigned` · `credential/too-large` ·
 *   `credential/base64` · `credential/json` · `credential/name-twice` ·
 *   `credential/digest-algorithm` and the codes of the walk
 * @see RFC 9901 §4, §7.1
 */
export const openSdJwt = (text: string): Result<OpenSdJwt, DecodeFailure> => {
  if (text.length > credentialSizeCap) {
    return fail({ code: 'credential/too-large', facts: { cap: 'size', most: credentialSizeCap } });
  }
  const parts = splitCompact(text);
  if (!parts.ok) return parts;
  const { issuerJwt, keyBinding } = parts.value;
  if (parts.value.disclosures.length > disclosureCap) {
    return fail({
      code: 'credential/too-large',
      facts: { cap: 'disclosures', most: disclosureCap },
    });
  }
  const jws = decodeIssuerJwt(issuerJwt);
  if (!jws.ok) return jws;
  const { header, payload } = jws.value;
  const algorithm = readDigestAlgorithm(payload);
  if (!algorithm.ok) return algorithm;
  const disclosures: DecodedDisclosure[] = [];
  for (const disclosureText of parts.value.disclosures) {
    const disclosure = decodeDisclosure(disclosureText, algorithm.value);
    if (!disclosure.ok) return disclosure;
    disclosures.push(disclosure.value);
  }
  const walked = walkClaims(payload, disclosures);
  if (!walked.ok) return walked;
  const { nodes, content, parents } = walked.value;
  const placed = disclosures.map((one, index) => ({ ...one, parent: parents[index] ?? null }));
  const digestAlgorithm = algorithm.value;
  return ok({
    header,
    issuerJwt,
    keyBinding,
    digestAlgorithm,
    disclosures: placed,
    nodes,
    content,
  });
};

const decodeIssuerJwt = (issuerJwt: string): Result<DecodedJws, DecodeFailure> => {
  const jws = decodeJws(issuerJwt);
  if (jws.ok) return jws;
  // An unsigned token has two dots and nothing behind the second (RFC 7515, appendix A.5).
  const isUnsigned = /^[^.]+\.[^.]+\.$/.test(issuerJwt);
  return fail(isUnsigned ? { code: 'credential/unsigned' } : asDecodeFailure(jws.error));
};

const asDecodeFailure = ({ code, facts = {} }: JwsFailure): DecodeFailure => {
  if (code === 'jws/parts') return { code: 'credential/grammar' };
  if (code === 'jws/base64') return { code: 'credential/base64', facts };
  return unreadableJson(String(facts['rule']), String(facts['part']));
};

/**
 * The hash function of the digests. Some issuers write the registered name in upper case; it can mean nothing
 * else, so it is accepted (docs/decisions.md).
 */
const readDigestAlgorithm = (payload: JsonObject): Result<HashAlgorithm, DecodeFailure> => {
  const value = member(payload, algorithmMember);
  if (value === undefined) return ok('sha-256');
  const written = typeof value === 'string' ? value : typeof value;
  const name = written.toLowerCase();
  return isHashAlgorithm(name)
    ? ok(name)
    : fail({ code: 'credential/digest-algorithm', facts: { value: cleanText(written, 40) } });
};
