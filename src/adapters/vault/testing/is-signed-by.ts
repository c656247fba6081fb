import type { PublicJwk } from '../../../core/credential/credential';
import { base64urlDecode } from '../../../core/kernel/base64url';
import { toBytes } from '../text-bytes';
import { must } from './test-vault';

/** Whether a JWS in compact form is signed with ES256 by this key. */
export const isSignedBy = async (jws: string, jwk: PublicJwk): Promise<boolean> => {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', { ...jwk }, curve, false, ['verify']);
  const end = jws.lastIndexOf('.');
  return crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    must(base64urlDecode(jws.slice(end + 1))),
    toBytes(jws.slice(0, end)),
  );
};
