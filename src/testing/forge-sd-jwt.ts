import { sha256 } from '@noble/hashes/sha2.js';

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** JSON text, or a value to write as JSON, as a base64url part. */
export const forgePart = (content: unknown): string =>
  base64url(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)));

/** The digest an honest issuer would put for a disclosure. */
export const digestOf = (disclosure: string): string => base64url(sha256(Buffer.from(disclosure)));

/**
 * Puts an SD-JWT together from whatever parts a test wants, honest or not, under a signature of zeros.
 *
 * @param payload members beside a `vct`, or JSON text taken as it is
 */
export const forgeSdJwt = (
  payload: Readonly<Record<string, unknown>> | string,
  disclosures: readonly string[] = [],
  header: Readonly<Record<string, unknown>> = {},
): string => {
  const body = typeof payload === 'string' ? payload : { vct: 'urn:example:card', ...payload };
  const jwt = [
    forgePart({ alg: 'ES256', typ: 'dc+sd-jwt', ...header }),
    forgePart(body),
    base64url(new Uint8Array(64)),
  ].join('.');
  return [jwt, ...disclosures, ''].join('~');
};
