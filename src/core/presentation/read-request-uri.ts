import { isJsonObject, member, type Json, type JsonObject } from '../kernel/json';
import { parseJson } from '../kernel/json-parse';
import { fail, ok, type Failure, type Result } from '../kernel/result';
import { checkUrl, type UrlOptions } from '../policy/url-policy';
import { clientHost } from './client-host';
import type { RequestInput } from './stages';

/** Why a text from a link, scan or paste is not a presentation request that can be opened. */
export type RequestUriFailure = Failure<
  | 'request-uri/not-a-request' // another scheme, or no parameters of a request
  | 'request-uri/too-long' // facts: cap
  | 'request-uri/parameter-twice' // facts: parameter
  | 'request-uri/client-id' // missing or empty
  | 'request-uri/both' // request and request_uri
  | 'request-uri/mixed' // a signed request, and beside it what only it may say. facts: parameter
  | 'request-uri/method' // request_uri_method neither get nor post, or without request_uri
  | 'request-uri/address' // request_uri is not an address we contact. facts: rule
  | 'request-uri/too-deep' // JSON past the cap. facts: parameter
  | 'request-uri/json' // a parameter that must be JSON is not. facts: parameter
>;

/** A request by value may carry a signed object: the cap of a request (DESIGN 10). */
const longestText = 256 * 1_024;
const schemes = /^(openid4vp|haip-vp|https|http):/i;

/** Parameters whose text is JSON when they stand in a URI (OpenID4VP 1.0 §5.1). */
const jsonParameters = new Set([
  'dcql_query',
  'client_metadata',
  'transaction_data',
  'verifier_info',
  'presentation_definition',
]);

/**
 * Reads what a request URI says. Nothing is fetched and nothing is believed.
 *
 * @param text as scanned, pasted or opened: `openid4vp://`, `haip-vp://` or an https link with the parameters
 * @errors every code of `RequestUriFailure`
 * @see OpenID4VP 1.0 §5, §5.1, §5.10; RFC 9101 §5
 */
export const readRequestUri = (
  text: string,
  options: UrlOptions,
): Result<RequestInput, RequestUriFailure> => {
  const uri = text.trim();
  if (uri.length > longestText)
    return fail({ code: 'request-uri/too-long', facts: { cap: longestText } });
  if (!schemes.test(uri) || !uri.includes('?')) return fail({ code: 'request-uri/not-a-request' });
  const parameters = readParameters(uri);
  if (!parameters.ok) return parameters;
  if (!looksLikeRequest(parameters.value)) return fail({ code: 'request-uri/not-a-request' });
  const clientId = member(parameters.value, 'client_id');
  if (typeof clientId !== 'string' || clientId === '')
    return fail({ code: 'request-uri/client-id' });
  return readKind(parameters.value, clientId, options);
};

/** Every request has one of these; a link that has none is somebody's web page. */
const looksLikeRequest = (parameters: JsonObject): boolean =>
  ['client_id', 'request', 'request_uri', 'dcql_query', 'presentation_definition'].some((name) =>
    Object.hasOwn(parameters, name),
  );

const readParameters = (uri: string): Result<JsonObject, RequestUriFailure> => {
  const query = uri.slice(uri.indexOf('?') + 1).split('#', 1)[0] ?? '';
  const members = new Map<string, Json>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (members.has(name))
      return fail({ code: 'request-uri/parameter-twice', facts: { parameter: name.slice(0, 40) } });
    if (!jsonParameters.has(name)) {
      members.set(name, value);
      continue;
    }
    const json = parseJson(value);
    if (!json.ok) {
      const code =
        json.error.code === 'json/too-deep' ? 'request-uri/too-deep' : 'request-uri/json';
      return fail({ code, facts: { parameter: name } });
    }
    members.set(name, json.value);
  }
  // fromEntries defines own members, so a parameter called `__proto__` is only a parameter.
  const parameters: Json = Object.fromEntries(members);
  return isJsonObject(parameters) ? ok(parameters) : fail({ code: 'request-uri/not-a-request' });
};

/**
 * What says who gets which answer. Beside a signed request nobody signed it, so it is never used (RFC 9101 §6.3),
 * and a link that tries is not to be trusted with the rest (SECURITY P-04).
 */
const onlySigned = [
  ...['response_uri', 'redirect_uri', 'response_mode', 'nonce', 'state', 'dcql_query', 'scope'],
  ...['client_metadata', 'transaction_data', 'presentation_definition'],
];

const mixedIn = (parameters: JsonObject): string | undefined =>
  onlySigned.find((name) => Object.hasOwn(parameters, name));

const readKind = (
  parameters: JsonObject,
  clientId: string,
  options: UrlOptions,
): Result<RequestInput, RequestUriFailure> => {
  const jwt = member(parameters, 'request');
  const requestUri = member(parameters, 'request_uri');
  const method = member(parameters, 'request_uri_method');
  if (jwt !== undefined && requestUri !== undefined) return fail({ code: 'request-uri/both' });
  const beside = jwt === undefined && requestUri === undefined ? undefined : mixedIn(parameters);
  if (beside !== undefined)
    return fail({ code: 'request-uri/mixed', facts: { parameter: beside } });
  if (method !== undefined && (requestUri === undefined || (method !== 'get' && method !== 'post')))
    return fail({ code: 'request-uri/method' });
  if (typeof jwt === 'string')
    return ok({ kind: 'object', clientId, jwt, host: clientHost(clientId) });
  if (typeof requestUri !== 'string') {
    const address = member(parameters, 'response_uri') ?? member(parameters, 'redirect_uri');
    const checked = typeof address === 'string' ? checkUrl(address, options) : null;
    const host = checked?.ok === true ? checked.value.authority : clientHost(clientId);
    return ok({ kind: 'plain', parameters, host });
  }
  const checked = checkUrl(requestUri, options);
  if (!checked.ok)
    return fail({ code: 'request-uri/address', facts: { rule: checked.error.code } });
  return ok({
    kind: 'reference',
    clientId,
    requestUri,
    method: method === 'post' ? 'post' : 'get',
    host: checked.value.authority,
  });
};
