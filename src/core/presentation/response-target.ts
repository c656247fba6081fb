import { cleanText } from '../kernel/clean-text';
import { member, stringMember, type Json, type JsonObject } from '../kernel/json';
import { fail, ok, type Result } from '../kernel/result';
import type { Verifier } from '../policy/party';
import { checkUrl, type UrlOptions } from '../policy/url-policy';
import type { RequestFailure } from './request-failure';
import { chooseEncryption } from './response-encryption';
import type { PresentationRequest } from './stages';

/** Where and how the answer goes. */
export type ResponseTarget = Pick<
  PresentationRequest,
  'responseUri' | 'responseMode' | 'encryption'
>;

const redirectUriPrefix = 'redirect_uri:';

const postedModes: ReadonlySet<Json | undefined> = new Set(['direct_post', 'direct_post.jwt']);

/** Whether the answer is to be posted: only then can an error be told without opening a page of theirs. */
export const isPosted = (payload: JsonObject): boolean =>
  postedModes.has(member(payload, 'response_mode'));

/**
 * Reads where the answer goes, how, and whether it must be encrypted. Each way has its own address, and the other
 * one beside it is refused: the requester was identified by one of them (§5.9.3), and data must go there alone.
 *
 * @errors `request/response-mode`, `request/redirect-uri`, `request/response-uri`, `request/encryption`
 * @see OpenID4VP 1.0 §5.9.3, §8, §8.2, §8.3; CONFORMANCE VP-5, VP-12, VP-14, VP-15
 */
export const parseResponseTarget = (
  payload: JsonObject,
  verifier: Verifier,
  metadata: JsonObject,
  options: UrlOptions,
): Result<ResponseTarget, RequestFailure> => {
  // §5.6 with OAuth 2.0 Multiple Response Types §5: without a mode, an answer of this type stands in the fragment.
  const responseMode = member(payload, 'response_mode') ?? 'fragment';
  if (responseMode === 'fragment') {
    if (has(payload, 'response_uri')) return refuseAddress('response-uri-with-fragment');
    const redirectUri = parseAddress(stringMember(payload, 'redirect_uri'), verifier, options);
    return redirectUri.ok
      ? ok({ responseUri: redirectUri.value, responseMode, encryption: null })
      : redirectUri;
  }
  if (responseMode !== 'direct_post' && responseMode !== 'direct_post.jwt') {
    const value = typeof responseMode === 'string' ? cleanText(responseMode, 40) : '';
    return fail({ code: 'request/response-mode', facts: { value } });
  }
  if (has(payload, 'redirect_uri')) return fail({ code: 'request/redirect-uri' });
  const responseUri = parseResponseUri(payload, verifier, options);
  if (!responseUri.ok) return responseUri;
  if (responseMode === 'direct_post')
    return ok({ responseUri: responseUri.value, responseMode, encryption: null });

  // VP-15: what a pre-registered requester says about itself here is not its registration.
  const encryption = verifier.prefix === 'pre-registered' ? null : chooseEncryption(metadata);
  return encryption === null
    ? fail({ code: 'request/encryption' })
    : ok({ responseUri: responseUri.value, responseMode, encryption });
};

/**
 * Reads where the answer is to be posted.
 *
 * @errors `request/response-uri`, facts: rule
 * @see OpenID4VP 1.0 §5.9.3, §8.2
 */
export const parseResponseUri = (
  payload: JsonObject,
  verifier: Verifier,
  options: UrlOptions,
): Result<string, RequestFailure> =>
  parseAddress(stringMember(payload, 'response_uri'), verifier, options);

const has = (payload: JsonObject, name: string): boolean =>
  (member(payload, name) ?? null) !== null;

const refuseAddress = (rule: string): Result<never, RequestFailure> =>
  fail({ code: 'request/response-uri', facts: { rule } });

const parseAddress = (
  text: string | undefined,
  { clientId, prefix }: Verifier,
  options: UrlOptions,
): Result<string, RequestFailure> => {
  if (text === undefined) return refuseAddress('missing');
  const checked = checkUrl(text, options);
  if (!checked.ok) return refuseAddress(checked.error.code);
  if (text.includes('#')) return refuseAddress('fragment');
  // §5.9.3: simple string comparison, so that nobody's idea of equal addresses decides where data goes.
  if (prefix === 'redirect_uri' && clientId !== redirectUriPrefix + text)
    return refuseAddress('client-id');
  return ok(text);
};
