import type { Credential } from '../../credential/credential';
import { cleanText } from '../../kernel/clean-text';
import { member, type JsonObject } from '../../kernel/json';
import { fail, ok, type Result } from '../../kernel/result';
import type { DecodeFailure } from '../decode-failure';
import { separator } from './codec';
import { openSdJwt, type OpenSdJwt } from './open-sd-jwt';
import { readRegisteredClaims } from './registered-claims';
import { nonFields } from './reserved-names';

/** An SD-JWT VC taken apart: the credential everyone sees, and what only this format knows. */
export interface DecodedSdJwt extends Pick<OpenSdJwt, 'header' | 'issuerJwt' | 'disclosures'> {
  readonly credential: Credential;
}

/**
 * Reads an SD-JWT VC as an issuer sends it. The signature is not checked here, nor the clock.
 *
 * @param text the compact form, ending in `~`
 * @errors every code of `DecodeFailure`
 * @see RFC 9901 §4, §7.1, §7.2; SD-JWT VC §2.2
 */
export const decodeSdJwtVc = (text: string): Result<DecodedSdJwt, DecodeFailure> => {
  if (text.includes(separator) && !text.endsWith(separator)) {
    return fail({ code: 'credential/key-binding-present' });
  }
  const opened = openSdJwt(text);
  if (!opened.ok) return opened;
  const { header, issuerJwt, digestAlgorithm, disclosures, nodes, content } = opened.value;
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
      digestAlgorithm,
      content,
    },
    header,
    issuerJwt,
    disclosures,
  });
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
    return { code: 'credential/typ' };
  }
  const algorithm = member(header, 'alg');
  if (typeof algorithm !== 'string') {
    return { code: 'credential/header', facts: { member: 'alg' } };
  }
  if (algorithm === 'none') return { code: 'credential/unsigned' };
  if (algorithm.startsWith('HS')) {
    return { code: 'credential/shared-secret', facts: { alg: cleanText(algorithm, 20) } };
  }
  // We understand no extension of JWS, so any that is called critical is unknown (RFC 7515 §4.1.11).
  return Object.hasOwn(header, 'crit')
    ? { code: 'credential/header', facts: { member: 'crit' } }
    : null;
};
