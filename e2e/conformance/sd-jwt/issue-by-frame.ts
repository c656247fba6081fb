import { createHash, randomBytes } from 'node:crypto';
import { SDJwtInstance } from '@sd-jwt/core';
import { stepsOf } from './chosen-disclosures';

/** Which members or elements get a disclosure of their own, as the issuing library takes it. */
type Frame = { [step: string]: Frame | (string | number)[] };

const issuerKey = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
  'sign',
  'verify',
]);

/** The issuer's public key as a JWK. */
export const issuerJwk: JsonWebKey = await crypto.subtle.exportKey('jwk', issuerKey.publicKey);

const sdJwt = new SDJwtInstance({
  hashAlg: 'sha-256',
  hasher: (text) =>
    createHash('sha256')
      .update(Buffer.from(text as string))
      .digest(),
  saltGenerator: () => randomBytes(16).toString('base64url'),
  signAlg: 'ES256',
  signer: async (text) => {
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(algorithm, issuerKey.privateKey, Buffer.from(text));
    return Buffer.from(signature).toString('base64url');
  },
});

/**
 * Issues claims with another's library, every named one in a disclosure of its own.
 *
 * @param hideable dotted paths into the claims
 */
export function issueByFrame(claims: object, hideable: readonly string[]): Promise<string> {
  const frame: Frame = {};
  for (const dotted of hideable) {
    const steps = stepsOf(dotted);
    const last = steps.at(-1) ?? '';
    const place = steps.slice(0, -1).reduce((at, step) => (at[step] ??= {}) as Frame, frame);
    ((place['_sd'] ??= []) as (string | number)[]).push(
      Array.isArray(valueAt(claims, steps.slice(0, -1))) ? Number(last) : last,
    );
  }
  // The library types its frames by the claims, which are not known before they are read.
  return sdJwt.issue(claims as Record<string, unknown>, frame as never);
}

const valueAt = (claims: unknown, steps: readonly string[]): unknown =>
  steps.reduce((at, step) => (at as Record<string, unknown> | undefined)?.[step], claims);
