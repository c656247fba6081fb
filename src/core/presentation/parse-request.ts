import { queryCaps } from '../dcql/wire-lists';
import { parseQuery } from '../dcql/parse-query';
import type { DcqlQuery } from '../dcql/query';
import { cleanText } from '../kernel/clean-text';
import { isJsonObject, member, stringMember, type Json, type JsonObject } from '../kernel/json';
import { fail, ok, type Result } from '../kernel/result';
import { epochSeconds, type EpochSeconds } from '../kernel/time';
import type { UrlOptions } from '../policy/url-policy';
import { isAnswerableFormat } from './request-formats';
import { unreserved } from './unreserved';
import type { RequestFailure } from './request-failure';
import { parseResponseTarget } from './response-target';
import type { AuthenticatedRequest, PresentationRequest } from './stages';

export type { RequestFailure } from './request-failure';

/** The specification asks for 128 bits; under eight characters a nonce is no protection at all (SECURITY P-05). */
const shortestNonce = 8;

/** Members of the protocol's drafts; without a DCQL query they mean that an old requester asks. */
const oldMembers = ['presentation_definition', 'presentation_definition_uri', 'client_id_scheme'];

/**
 * Reads an authenticated payload as a request this wallet can answer. Unknown members are ignored.
 *
 * @errors every code of `RequestFailure`
 * @see OpenID4VP 1.0 §5, §8.2, §8.3; CONFORMANCE VP-2, 3, 5, 11, 12, 14
 */
export const parseRequest = (
  { verifier, payload, digest }: AuthenticatedRequest,
  options: UrlOptions,
): Result<PresentationRequest, RequestFailure> => {
  if (stringMember(payload, 'client_id') !== verifier.clientId)
    return fail({ code: 'request/malformed', facts: { member: 'client_id' } });
  const old = oldMembers.find((name) => member(payload, name) !== undefined);
  if (old !== undefined && member(payload, 'dcql_query') === undefined)
    return fail({ code: 'request/old-protocol', facts: { member: old } });
  const responseType = member(payload, 'response_type');
  if (responseType !== 'vp_token')
    return fail({ code: 'request/response-type', facts: { value: shown(responseType) } });

  const nonce = stringMember(payload, 'nonce');
  if (nonce === undefined || nonce.length < shortestNonce || !unreserved.test(nonce))
    return fail({ code: 'request/nonce' });
  const state = member(payload, 'state') ?? null;
  if (state !== null && (typeof state !== 'string' || !unreserved.test(state)))
    return fail({ code: 'request/malformed', facts: { member: 'state' } });
  const expiresAt = parseExpiry(payload);
  if (!expiresAt.ok) return expiresAt;
  if (member(payload, 'transaction_data') !== undefined)
    return fail({ code: 'request/transaction-data' });

  const metadata = parseMetadata(payload);
  if (!metadata.ok) return metadata;
  const target = parseResponseTarget(payload, verifier, metadata.value, options);
  if (!target.ok) return target;
  const query = parseDcql(payload, metadata.value);
  if (!query.ok) return query;
  return ok({
    verifier,
    digest,
    nonce,
    state,
    ...target.value,
    query: query.value,
    says: {
      purpose: quoted(metadata.value, 'purpose'),
      retention: quoted(metadata.value, 'retention'),
    },
    expiresAt: expiresAt.value,
  });
};

/** Foreign text for a failure's facts: short, and only what was meant to be a fixed word. */
const shown = (value: Json | undefined): string =>
  typeof value === 'string' ? cleanText(value, 40) : '';

/** Text they wrote for the person to read; kept as a quotation (SCREENS 1.6). */
const quoted = (metadata: JsonObject, name: string): string | null => {
  const text = cleanText(stringMember(metadata, name) ?? '');
  return text === '' ? null : text;
};

const parseExpiry = (payload: JsonObject): Result<EpochSeconds | null, RequestFailure> => {
  const exp = member(payload, 'exp');
  if (exp === undefined) return ok(null);
  return typeof exp === 'number' && Number.isFinite(exp)
    ? ok(epochSeconds(exp))
    : fail({ code: 'request/malformed', facts: { member: 'exp' } });
};

const parseMetadata = (payload: JsonObject): Result<JsonObject, RequestFailure> => {
  const metadata = member(payload, 'client_metadata') ?? {};
  return isJsonObject(metadata)
    ? ok(metadata)
    : fail({ code: 'request/malformed', facts: { member: 'client_metadata' } });
};

const parseDcql = (
  payload: JsonObject,
  metadata: JsonObject,
): Result<DcqlQuery, RequestFailure> => {
  const wire = member(payload, 'dcql_query');
  const hasScope = member(payload, 'scope') !== undefined;
  if (wire === undefined) return fail({ code: hasScope ? 'request/scope' : 'request/no-query' });
  if (hasScope) return fail({ code: 'request/malformed', facts: { member: 'scope' } });
  const query = parseQuery(wire);
  if (!query.ok) {
    const { code, facts } = query.error;
    const cap = facts?.cap;
    return typeof cap === 'string' && Object.hasOwn(queryCaps, cap)
      ? fail({ code: 'request/too-large', facts: { cap } })
      : fail({ code: 'request/query', facts: { rule: code } });
  }
  const formats = query.value.credentials.map(({ format }) => format);
  return formats.some((format) => isAnswerableFormat(format, metadata))
    ? query
    : fail({ code: 'request/formats', facts: { format: shown(formats[0]) } });
};
