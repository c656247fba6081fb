import { isJsonArray, isJsonObject, member, stringMember, type JsonObject } from '../kernel/json';
import { parseJsonObject } from '../kernel/json-bytes';

import { fail, ok, type Failure, type Result } from '../kernel/result';
import type { TokenGrant } from './token-message';
import { isSuccess, readWireError, type WireReply } from './wire-error';

/** Why no card came. facts: status, and error and said as the issuer wrote them, to be quoted. */
export type CredentialResponseFailure = Failure<
  | 'issue/deferred' // the issuer is not ready; waiting for a card is not built. facts: interval
  | 'issue/nonce-expired' // the proof's nonce is too old: once more with a new one
  | 'issue/proof-refused' // the issuer does not accept our proof of the key
  | 'issue/unknown-card' // it does not issue this kind, or not to this token
  | 'issue/denied' // it will not issue this card to this person
  | 'issue/request-refused' // it finds our request wrong
  | 'issue/encryption' // it wants encryption, which is not built
  | 'issue/token-refused' // it does not accept its own access token (any more)
  | 'issue/server' // its own trouble
  | 'issue/refused' // any other error
  | 'issue/old-protocol' // an answer from before OpenID4VCI 1.0. facts: member
  | 'issue/not-text' // a card of another kind than asked: not a text
  | 'issue/too-many' // more cards than asked for. facts: count
  | 'issue/malformed' // an answer that is none. facts: status, member
>;

/** The one card a request is for. */
export interface CredentialRequest {
  readonly configurationId: string;
  readonly grant: TokenGrant;
  /** The signed key proof, or null when the configuration needs none. */
  readonly proof: string | null;
}

/**
 * The body of a credential request for one card. When the token names credential identifiers for the
 * configuration, the first of them is used and the configuration id is left out.
 *
 * @returns `application/json`
 * @see OpenID4VCI 1.0 §6.2, §8.2
 */
export const credentialRequestBody = ({
  configurationId,
  grant,
  proof,
}: CredentialRequest): string => {
  const [identifier] = grant.credentialIdentifiers.get(configurationId) ?? [];
  return JSON.stringify({
    ...(identifier === undefined
      ? { credential_configuration_id: configurationId }
      : { credential_identifier: identifier }),
    ...(proof === null ? {} : { proofs: { jwt: [proof] } }),
  });
};

/**
 * Reads the answer to a request for one card.
 *
 * @returns the card's text as received, still to be verified and decoded
 * @errors every code of `CredentialResponseFailure`
 * @see OpenID4VCI 1.0 §8.3, §8.3.1
 */
export const parseCredentialReply = (
  reply: WireReply,
): Result<string, CredentialResponseFailure> => {
  if (!isSuccess(reply)) return fail(refusal(reply));
  const { status } = reply;
  const malformed = (
    name: string,
  ): { readonly ok: false; readonly error: CredentialResponseFailure } =>
    fail({ code: 'issue/malformed', facts: { status, member: name } });
  const parsed = parseJsonObject(reply.body);
  if (!parsed.ok) return malformed('body');
  const json = parsed.value;
  if (stringMember(json, 'transaction_id') !== undefined) return fail(deferred(json));
  const credentials = member(json, 'credentials');
  if (credentials === undefined) {
    return Object.hasOwn(json, 'credential')
      ? fail({ code: 'issue/old-protocol', facts: { member: 'credential' } })
      : malformed('credentials');
  }
  if (!isJsonArray(credentials) || credentials.length === 0) return malformed('credentials');
  if (credentials.length > 1) {
    return fail({ code: 'issue/too-many', facts: { count: credentials.length } });
  }
  const [first] = credentials;
  const credential =
    first !== undefined && isJsonObject(first) ? member(first, 'credential') : undefined;
  if (credential === undefined) return malformed('credential');
  return typeof credential === 'string' && credential !== ''
    ? ok(credential)
    : fail({ code: 'issue/not-text' });
};

const deferred = (json: JsonObject): CredentialResponseFailure => {
  const interval = member(json, 'interval');
  const facts: { readonly interval?: number } = typeof interval === 'number' ? { interval } : {};
  return { code: 'issue/deferred', facts };
};

const codes: Readonly<Record<string, CredentialResponseFailure['code']>> = {
  invalid_nonce: 'issue/nonce-expired',
  invalid_proof: 'issue/proof-refused',
  unknown_credential_configuration: 'issue/unknown-card',
  unknown_credential_identifier: 'issue/unknown-card',
  unsupported_credential_type: 'issue/unknown-card',
  unsupported_credential_format: 'issue/unknown-card',
  credential_request_denied: 'issue/denied',
  invalid_credential_request: 'issue/request-refused',
  invalid_request: 'issue/request-refused',
  invalid_encryption_parameters: 'issue/encryption',
  invalid_token: 'issue/token-refused',
  insufficient_scope: 'issue/token-refused',
  server_error: 'issue/server',
  temporarily_unavailable: 'issue/server',
};

const refusal = (reply: WireReply): CredentialResponseFailure => {
  const { error, facts } = readWireError(reply);
  const known = Object.hasOwn(codes, error) ? codes[error] : undefined;
  if (known !== undefined) return { code: known, facts };
  if (reply.status === 401) return { code: 'issue/token-refused', facts };
  return { code: reply.status >= 500 ? 'issue/server' : 'issue/refused', facts };
};
