import { formBody } from '../kernel/form-body';
import { isJsonArray, isJsonObject, member, stringMember, type Json } from '../kernel/json';
import { parseJsonObject } from '../kernel/json-bytes';
import { isNonEmpty, type NonEmpty } from '../kernel/non-empty';
import { fail, ok, type Failure, type Result } from '../kernel/result';
import { preAuthorizedGrant } from './parse-offer';
import { isSuccess, readWireError, type WireReply } from './wire-error';

/** Why no access token came. facts: status, and error and said as the server wrote them, to be quoted. */
export type TokenFailure = Failure<
  | 'token/offer-used' // the offer was taken before, or is too old
  | 'token/wrong-code' // the code the person typed is not the right one (or the offer was used or is too old)
  | 'token/request-refused' // the server finds our request wrong
  | 'token/client-refused' // it serves only wallets it knows
  | 'token/grant-refused' // it does not take pre-authorised codes
  | 'token/not-ready' // it asks to come back later
  | 'token/type' // a token that needs a proof we cannot make (DPoP). facts: type
  | 'token/server' // its own trouble
  | 'token/refused' // any other error
  | 'token/malformed' // an answer that is none. facts: status, member
>;

/** What a token answer allows. */
export interface TokenGrant {
  readonly accessToken: string;
  /** In seconds; null when the server does not say. */
  readonly expiresIn: number | null;
  /** By configuration id: the identifiers that must be used instead of it (§6.2). */
  readonly credentialIdentifiers: ReadonlyMap<string, NonEmpty<string>>;
}

/** Most credential identifiers kept of one answer. */
const identifierCap = 64;

/**
 * The body of a token request.
 *
 * @param txCode what the person typed, or null when the offer asks for no code
 * @returns `application/x-www-form-urlencoded`
 * @see OpenID4VCI 1.0 §6.1
 */
export const tokenRequestBody = (code: string, txCode: string | null): string =>
  formBody({
    grant_type: preAuthorizedGrant,
    'pre-authorized_code': code,
    ...(txCode === null ? {} : { tx_code: txCode }),
  });

/**
 * Reads the answer to a token request.
 *
 * @param hadTxCode whether a typed code was sent: `invalid_grant` then means first of all that it is wrong
 * @errors every code of `TokenFailure`
 * @see OpenID4VCI 1.0 §6.2, §6.3; RFC 6749 §5
 */
export const parseTokenReply = (
  reply: WireReply,
  { hadTxCode }: { readonly hadTxCode: boolean },
): Result<TokenGrant, TokenFailure> => {
  if (!isSuccess(reply)) return fail(refusal(reply, hadTxCode));
  const { status } = reply;
  const malformed = (name: string): { readonly ok: false; readonly error: TokenFailure } =>
    fail({ code: 'token/malformed', facts: { status, member: name } });
  const parsed = parseJsonObject(reply.body);
  if (!parsed.ok) return malformed('body');
  const json = parsed.value;
  const accessToken = stringMember(json, 'access_token');
  // The token travels in a header, so nothing may end that header early (RFC 6750 §2.1).
  if (accessToken === undefined || !/^[\x21-\x7e]+$/.test(accessToken))
    return malformed('access_token');
  const type = stringMember(json, 'token_type');
  if (type === undefined) return malformed('token_type');
  if (type.toLowerCase() !== 'bearer') {
    return fail({ code: 'token/type', facts: { type: type.slice(0, 20) } });
  }
  const expiresIn = member(json, 'expires_in');
  const credentialIdentifiers = readIdentifiers(member(json, 'authorization_details'));
  if (credentialIdentifiers === null) return malformed('authorization_details');
  return ok({
    accessToken,
    expiresIn: typeof expiresIn === 'number' ? expiresIn : null,
    credentialIdentifiers,
  });
};

const refusal = (reply: WireReply, hadTxCode: boolean): TokenFailure => {
  const { error, facts } = readWireError(reply);
  switch (error) {
    case 'invalid_grant':
      return { code: hadTxCode ? 'token/wrong-code' : 'token/offer-used', facts };
    case 'invalid_request':
    case 'invalid_scope':
      return { code: 'token/request-refused', facts };
    case 'invalid_client':
    case 'unauthorized_client':
      return { code: 'token/client-refused', facts };
    case 'unsupported_grant_type':
      return { code: 'token/grant-refused', facts };
    case 'authorization_pending':
    case 'slow_down':
      return { code: 'token/not-ready', facts };
    case 'use_dpop_nonce':
    case 'invalid_dpop_proof':
      return { code: 'token/type', facts: { ...facts, type: 'DPoP' } };
    case 'server_error':
    case 'temporarily_unavailable':
      return { code: 'token/server', facts };
    default:
      return { code: reply.status >= 500 ? 'token/server' : 'token/refused', facts };
  }
};

/** Entries of other types or shapes are skipped; null only when the whole is not a list. */
const readIdentifiers = (
  details: Json | undefined,
): ReadonlyMap<string, NonEmpty<string>> | null => {
  const byConfiguration = new Map<string, NonEmpty<string>>();
  if (details === undefined) return byConfiguration;
  if (!isJsonArray(details)) return null;
  for (const detail of details) {
    if (!isJsonObject(detail) || stringMember(detail, 'type') !== 'openid_credential') continue;
    const id = stringMember(detail, 'credential_configuration_id');
    const listed = member(detail, 'credential_identifiers');
    if (id === undefined || !isJsonArray(listed)) continue;
    const identifiers = listed.filter((item) => typeof item === 'string').slice(0, identifierCap);
    if (isNonEmpty(identifiers)) byConfiguration.set(id, identifiers);
  }
  return byConfiguration;
};
