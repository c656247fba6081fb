import type { JsonObject } from '../../core/kernel/json';
import { decodeJsonPart } from '../../core/kernel/jws';
import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import type { RequestAuthFailure } from '../../ports/proofs';
import { jwkOfMultikey } from './multikey';

/** The one key of a DID that is its own document, under the name a token must give it. */
export interface DidKey {
  readonly keyId: string;
  readonly jwk: JsonObject;
}

const resolvers: Readonly<Record<string, (id: string) => DidKey | null>> = {
  jwk: (id) => {
    const jwk = decodeJsonPart(id, 'jwk');
    return jwk.ok ? { keyId: '0', jwk: jwk.value } : null;
  },
  key: (id) => {
    const jwk = jwkOfMultikey(id);
    return jwk === null ? null : { keyId: id, jwk };
  },
};

/**
 * Finds the key of a DID that says it itself; nothing is fetched.
 *
 * @param did `did:jwk:…` or `did:key:…`, without path, query or fragment
 * @returns the key, and the DID URL that names it
 * @errors `request/client-id-unsupported` for methods that need the network or are not known, facts: prefix ·
 *   `proofs/key-source` when no usable key is in it
 * @see OpenID4VP 1.0 §5.9.3, `decentralized_identifier`; did:jwk; did:key
 */
export const keyOfDid = (did: string): Result<DidKey, RequestAuthFailure> => {
  const [scheme, method = '', id = '', ...more] = did.split(':');
  if (scheme !== 'did') return fail({ code: 'proofs/key-source' });
  const resolve = Object.hasOwn(resolvers, method) ? resolvers[method] : undefined;
  if (resolve === undefined) {
    const prefix = `did:${method.slice(0, 20)}`;
    return fail({ code: 'request/client-id-unsupported', facts: { prefix } });
  }
  const found = more.length === 0 ? resolve(id) : null;
  return found === null
    ? fail({ code: 'proofs/key-source' })
    : ok({ keyId: `${did}#${found.keyId}`, jwk: found.jwk });
};
