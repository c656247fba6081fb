import { SDJwtInstance } from '@sd-jwt/core';
import { base64urlDecode } from '../../src/core/kernel/base64url';
import { decodeCredential } from '../../src/core/formats/formats';
import { utf8Encode } from '../../src/core/kernel/utf8';
import { verifyIssuer } from '../../src/adapters/proofs/verify-issuer';
import { epochSeconds } from '../../src/core/kernel/time';
import { interleave } from '../interleave';
import { issueSdJwt, makeKey, manyMembers } from './issue-sd-jwt';

const issuer = 'https://issuer.example';

/** Checks a received SD-JWT whole, signature and digests, beside the package's `verify`. ms */
export const checkSdJwt = async (disclosures: number) => {
  const { privateKey, publicKey } = await makeKey();
  const hidden = manyMembers(disclosures);
  const text = await issueSdJwt(privateKey, { type: 'urn:bench', issuer, hidden, holder: null });
  const jwk = await crypto.subtle.exportKey('jwk', publicKey);
  const keys = {
    issuer,
    jwks: { keys: [{ kty: 'EC', crv: 'P-256', x: jwk.x ?? '', y: jwk.y ?? '' }] },
  };
  const ours = async (): Promise<void> => {
    const decoded = decodeCredential(text, 'dc+sd-jwt');
    const jws = text.slice(0, text.indexOf('~'));
    const now = epochSeconds(Math.floor(Date.now() / 1000));
    const signed = await verifyIssuer({ jws, types: ['dc+sd-jwt'], trust: [], keys, now });
    if (!decoded.ok || !signed.ok) throw new Error('bench/check-refused');
  };
  const instance = new SDJwtInstance({
    hasher: async (data, alg) =>
      new Uint8Array(
        await crypto.subtle.digest(
          alg,
          typeof data === 'string' ? utf8Encode(data) : new Uint8Array(data),
        ),
      ),
    hashAlg: 'sha-256',
    verifier: async (signed, signature) => {
      const bytes = base64urlDecode(signature);
      return (
        bytes.ok &&
        crypto.subtle.verify(
          { name: 'ECDSA', hash: 'SHA-256' },
          publicKey,
          bytes.value,
          utf8Encode(signed),
        )
      );
    },
  });
  const theirs = (): Promise<unknown> => instance.verify(text);
  return interleave({ ours, theirs }, 15);
};
