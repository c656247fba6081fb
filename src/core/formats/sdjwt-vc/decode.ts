import type { Credential } from '../../credential/credential';
import { cleanText } from '../../kernel/clean-text';
import { isHashAlgorithm, type HashAlgorithm } from '../../kernel/hash';
import { member, type JsonObject } from '../../kernel/json';
import { decodeJws, type DecodedJws, type JwsFailure } from '../../kernel/jws';
import { fail, ok, type Result } from '../../kernel/result';
import type { DecodeFailure } from '../decode-failure';
import { walkClaims } from './claim-walk';
import { algorithmMember, decodeDisclosure, splitCompact, type DecodedDisclosure } from './codec';
import { readRegisteredClaims } from './registered-claims';
import { nonFields } from './reserved-names';

/** Most characters of one credential, and most disclosures in it (DESIGN 10, caps). */
export const credentialSizeCap = 4 * 1024 * 1024;
export const disclosureCap = 4_096;

/** A disclosure with the nearest disclosure it travels in. */
export interface PlacedDisclosure extends DecodedDisclosure {
  readonly parent: number | null;
}

/** An SD-JWT VC taken apart: the credential everyone sees, and what only this format knows. */
export interface DecodedSdJwt {
  readonly credential: Credential;
  readonly header: JsonObject;
  /** The issuer's JWT as received, byte for byte. */
  readonly issuerJwt: string;
  readonly digestAlgorithm: HashAlgorithm;
  /** In the order received. */
  readonly disclosures: readonly PlacedDisclosure[];
}

/**
 * Reads an SD-JWT VC as an issuer sends it. The signature is not checked here, nor the clock.
 *
 * @param text the compact form, ending in `~`
 * @errors every code of `DecodeFailure`
 * @see RFC 9901 §4, §7.1, §7.2; SD-JWT VC §2.2
 */
export const decodeSdJwtVc = (text: string): Result<DecodedSdJwt, DecodeFailure> => {
  if (text.length > credentialSizeCap) {
    return fail({ code: 'credential/too-large', facts: { cap: 'size', most: credentialSizeCap } });
  }
  const parts = splitCompact(text);
  if (!parts.ok) return parts;
  const { issuerJwt, keyBinding } = parts.value;
  if (keyBinding !== null) return fail({ code: 'credential/key-binding-present' });
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
  const headerFailure = checkHeader(header, content);
  if (headerFailure !== null) return fail(headerFailure);
  const registered = readRegisteredClaims(header, content);
  if (!registered.ok) return registered;

  // Plain registered members always travel; one that an issuer lets stay hidden (`iat`) is a field like others.
  const isEnvelope = (node: (typeof nodes)[number]): boolean =>
    node.disclosure === null && nonFields.has(String(node.path[0]));
  return ok({
    credential: {
      format: 'dc+sd-jwt',
      original: text,
      ...registered.value,
      claims: nodes.filter((node) => !isEnvelope(node)),
      envelope: nodes.filter(isEnvelope),
      content,
    },
    header,
    issuerJwt,
    digestAlgorithm: algorithm.value,
    disclosures: disclosures.map((one, index) => ({ ...one, parent: parents[index] ?? null })),
  });
};

const decodeIssuerJwt = (issuerJwt: string): Result<DecodedJws, DecodeFailure> => {
  const jws = decodeJws(issuerJwt);
  return jws.ok ? jws : fail(asDecodeFailure(jws.error));
};

const asDecodeFailure = ({ code, facts = {} }: JwsFailure): DecodeFailure => {
  if (code === 'jws/parts') return { code: 'credential/grammar' };
  return { code: code === 'jws/base64' ? 'credential/base64' : 'credential/json', facts };
};

/**
 * The hash function of the digests. Some issuers write the registered name in upper case; it can mean nothing
 * else, so it is accepted (docs/decisions.md).
 */
export const readDigestAlgorithm = (payload: JsonObject): Result<HashAlgorithm, DecodeFailure> => {
  const value = member(payload, algorithmMember);
  if (value === undefined) return ok('sha-256');
  const written = typeof value === 'string' ? value : typeof value;
  const name = written.toLowerCase();
  return isHashAlgorithm(name)
    ? ok(name)
    : fail({ code: 'credential/digest-algorithm', facts: { value: cleanText(written, 40) } });
};

/**
 * `typ` and `alg` of the signed header, as far as they say what this is (SD-JWT VC §2.2.1; DESIGN 10,
 * `vc+sd-jwt`). Whether the signature is good, and by which key, is checked elsewhere.
 */
const checkHeader = (header: JsonObject, content: JsonObject): DecodeFailure | null => {
  const type = member(header, 'typ');
  if (type === 'vc+sd-jwt' && Object.hasOwn(content, '@context')) {
    return { code: 'credential/format-unknown', facts: { format: 'vc+sd-jwt' } };
  }
  if (type !== 'dc+sd-jwt' && type !== 'vc+sd-jwt') {
    return { code: 'credential/header', facts: { member: 'typ' } };
  }
  const algorithm = member(header, 'alg');
  if (typeof algorithm !== 'string' || algorithm === 'none' || algorithm.startsWith('HS')) {
    return { code: 'credential/header', facts: { member: 'alg' } };
  }
  // We understand no extension of JWS, so any that is called critical is unknown (RFC 7515 §4.1.11).
  return Object.hasOwn(header, 'crit')
    ? { code: 'credential/header', facts: { member: 'crit' } }
    : null;
};
