import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import type { ClientIdPrefix } from '../../core/policy/party';
import type { RequestAuthFailure } from '../../ports/proofs';

/** A client identifier taken apart; `value` is what follows the prefix. */
export interface ClientIdentifier {
  readonly prefix: ClientIdPrefix;
  readonly value: string;
}

const prefixes: ReadonlySet<string> = new Set([
  'x509_san_dns',
  'x509_hash',
  'redirect_uri',
  'decentralized_identifier',
  'verifier_attestation',
]);

/** Prefixes of the specification that are read and not checked yet. */
const later: ReadonlySet<string> = new Set(['openid_federation']);

const isKnown = (prefix: string): prefix is ClientIdentifier['prefix'] => prefixes.has(prefix);

/**
 * Takes a client identifier apart: what stands before the first colon is its prefix. Without a colon it
 * is a name that only a registration gives a meaning; with an unknown prefix it has none.
 *
 * @errors `request/client-id-unsupported` · `request/client-id-prefix`, facts: prefix
 * @see OpenID4VP 1.0 §5.9.1–5.9.3; CONFORMANCE VP-4, VP-9
 */
export const readClientIdentifier = (
  clientId: string,
): Result<ClientIdentifier, RequestAuthFailure> => {
  const colon = clientId.indexOf(':');
  if (colon < 0) return ok({ prefix: 'pre-registered', value: clientId });
  const prefix = clientId.slice(0, colon);
  const value = clientId.slice(colon + 1);
  if (isKnown(prefix) && value !== '') return ok({ prefix, value });
  const facts = { prefix: prefix.slice(0, 40) };
  return later.has(prefix)
    ? fail({ code: 'request/client-id-unsupported', facts })
    : fail({ code: 'request/client-id-prefix', facts });
};
