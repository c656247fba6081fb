import type { Json, JsonObject } from '../kernel/json';
import { ExactNumber, isJsonObject, member } from '../kernel/json';
import type { NonEmpty } from '../kernel/non-empty';
import { fail, ok, type Result } from '../kernel/result';
import type { ClaimValue, ClaimsPath, ClaimsQuery, PathSegment } from './query';
import type { QueryFailure } from './query-failure';
import { dcqlId, hasRepeated, nonEmptyList, optional, readEach, stringList } from './wire-lists';

/**
 * Reads the `claims` of a credential query; null when absent.
 *
 * @param isPathAllowed what the query's format says about paths
 * @errors `dcql/path`, `dcql/values`, `dcql/id`, `dcql/duplicate-id`, `dcql/shape`, `dcql/empty`, `dcql/too-large`
 * @see OpenID4VP 1.0 §6.3
 */
export const parseClaims = (
  query: JsonObject,
  isPathAllowed: (path: ClaimsPath) => boolean,
): Result<NonEmpty<ClaimsQuery> | null, QueryFailure> => {
  const claims = optional(query, 'claims', (value, at) => {
    const list = nonEmptyList(value, at);
    return list.ok ? readEach(list.value, (claim) => parseClaim(claim, isPathAllowed)) : list;
  });
  if (!claims.ok || claims.value === null) return claims;
  const ids = claims.value.flatMap(({ id }) => (id === null ? [] : [id]));
  return hasRepeated(ids) ? fail({ code: 'dcql/duplicate-id', facts: { at: 'claims' } }) : claims;
};

const parseClaim = (
  wire: Json,
  isPathAllowed: (path: ClaimsPath) => boolean,
): Result<ClaimsQuery, QueryFailure> => {
  if (!isJsonObject(wire)) return fail({ code: 'dcql/shape', facts: { at: 'claims' } });
  const id = optional(wire, 'id', (value) => dcqlId(value, 'claims'));
  if (!id.ok) return id;
  const path = parsePath(member(wire, 'path'));
  if (!path.ok) return path;
  if (!isPathAllowed(path.value)) return fail({ code: 'dcql/path' });
  const values = optional(wire, 'values', (value, at) => {
    const list = nonEmptyList(value, at);
    return list.ok ? readEach(list.value, parseValue) : list;
  });
  if (!values.ok) return values;
  return ok({ id: id.value, path: path.value, values: values.value });
};

const parsePath = (value: Json | undefined): Result<ClaimsPath, QueryFailure> => {
  const list = nonEmptyList(value, 'path');
  if (list.ok) return readEach(list.value, parseSegment);
  return list.error.code === 'dcql/too-large' ? list : fail({ code: 'dcql/path' });
};

const parseSegment = (value: Json): Result<PathSegment, QueryFailure> =>
  value === null || typeof value === 'string' || isIndex(value)
    ? ok(value)
    : fail({ code: 'dcql/path' });

const isIndex = (value: Json): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

// §6.3: strings, integers or booleans. An integer beyond 2^53 arrives as its exact text.
const parseValue = (value: Json): Result<ClaimValue, QueryFailure> => {
  if (typeof value === 'string' || typeof value === 'boolean') return ok(value);
  if (typeof value === 'number' && Number.isInteger(value)) return ok(value);
  if (value instanceof ExactNumber && /^-?\d+$/.test(value.text)) return ok(value);
  return fail({ code: 'dcql/values' });
};

/**
 * Reads the `claim_sets` of a credential query: alternatives as lists of claim ids; null when absent.
 *
 * @param claims the query's claims, already read
 * @errors `dcql/claim-sets` without claims or when a claim lacks its id, `dcql/unknown-id`, `dcql/shape`, `dcql/empty`, `dcql/too-large`
 * @see OpenID4VP 1.0 §6.1, §6.3, §6.4.1
 */
export const parseClaimSets = (
  query: JsonObject,
  claims: NonEmpty<ClaimsQuery> | null,
): Result<NonEmpty<NonEmpty<string>> | null, QueryFailure> => {
  const sets = optional(query, 'claim_sets', (value, at) => {
    const list = nonEmptyList(value, at);
    return list.ok ? readEach(list.value, (set) => stringList(set, at)) : list;
  });
  if (!sets.ok || sets.value === null) return sets;
  if (claims === null || claims.some(({ id }) => id === null))
    return fail({ code: 'dcql/claim-sets' });
  const known = new Set(claims.map(({ id }) => id));
  return sets.value.every((set) => set.every((id) => known.has(id)))
    ? sets
    : fail({ code: 'dcql/unknown-id', facts: { at: 'claim_sets' } });
};
