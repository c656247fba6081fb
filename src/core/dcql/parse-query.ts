import type { Json, JsonObject } from '../kernel/json';
import { isJsonObject, member } from '../kernel/json';
import type { NonEmpty } from '../kernel/non-empty';
import { fail, ok, type Result } from '../kernel/result';
import { parseClaimSets, parseClaims } from './parse-claims';
import type { CredentialQuery, CredentialSetQuery, DcqlQuery, TrustedAuthority } from './query';
import type { QueryFailure } from './query-failure';
import { metaOf, queryFormat } from './query-formats';
import {
  booleanValue,
  dcqlId,
  hasRepeated,
  nonEmptyList,
  optional,
  readEach,
  stringList,
} from './wire-lists';

/**
 * Reads a DCQL query. Unknown members are ignored; unknown formats and kinds of authority are kept and match
 * nothing, because one alternative we do not know must not spoil the others.
 *
 * @param value the `dcql_query` member as JSON
 * @errors every code of `QueryFailure`
 * @see OpenID4VP 1.0 §6; CONFORMANCE DQ-1
 */
export const parseQuery = (value: Json | undefined): Result<DcqlQuery, QueryFailure> => {
  if (!isJsonObject(value)) return fail({ code: 'dcql/shape', facts: { at: 'dcql_query' } });
  const list = nonEmptyList(member(value, 'credentials'), 'credentials');
  if (!list.ok) return list;
  const credentials = readEach(list.value, parseCredentialQuery);
  if (!credentials.ok) return credentials;
  const ids = credentials.value.map(({ id }) => id);
  if (hasRepeated(ids)) return fail({ code: 'dcql/duplicate-id', facts: { at: 'credentials' } });

  const credentialSets = parseCredentialSets(value, new Set(ids));
  if (!credentialSets.ok) return credentialSets;
  return ok({ credentials: credentials.value, credentialSets: credentialSets.value });
};

const parseCredentialQuery = (wire: Json): Result<CredentialQuery, QueryFailure> => {
  if (!isJsonObject(wire)) return fail({ code: 'dcql/shape', facts: { at: 'credentials' } });
  const id = dcqlId(member(wire, 'id'), 'credentials');
  if (!id.ok) return id;
  const name = member(wire, 'format');
  if (typeof name !== 'string') return fail({ code: 'dcql/shape', facts: { at: 'format' } });
  const format = queryFormat(name);

  const meta = metaOf(wire);
  const types = meta === 'malformed' ? meta : format.typesOf(meta);
  if (types === 'malformed') return fail({ code: 'dcql/meta' });
  const isMultiple = optional(wire, 'multiple', booleanValue);
  if (!isMultiple.ok) return isMultiple;
  const needsHolderBinding = optional(wire, 'require_cryptographic_holder_binding', booleanValue);
  if (!needsHolderBinding.ok) return needsHolderBinding;
  const trustedAuthorities = parseTrustedAuthorities(wire);
  if (!trustedAuthorities.ok) return trustedAuthorities;
  const claims = parseClaims(wire, format.isPathAllowed);
  if (!claims.ok) return claims;
  const claimSets = parseClaimSets(wire, claims.value);
  if (!claimSets.ok) return claimSets;

  return ok({
    id: id.value,
    format: name,
    isMultiple: isMultiple.value ?? false,
    types,
    trustedAuthorities: trustedAuthorities.value,
    needsHolderBinding: needsHolderBinding.value ?? true,
    claims: claims.value,
    claimSets: claimSets.value,
  });
};

const authorityKinds = ['aki', 'etsi_tl', 'openid_federation'] as const;

const parseTrustedAuthorities = (
  query: JsonObject,
): Result<NonEmpty<TrustedAuthority> | null, QueryFailure> =>
  optional(query, 'trusted_authorities', (value, at) => {
    const list = nonEmptyList(value, at);
    if (!list.ok) return list;
    return readEach(list.value, (entry): Result<TrustedAuthority, QueryFailure> => {
      const type = isJsonObject(entry) ? member(entry, 'type') : undefined;
      if (!isJsonObject(entry) || typeof type !== 'string')
        return fail({ code: 'dcql/shape', facts: { at } });
      const values = stringList(member(entry, 'values'), at);
      if (!values.ok) return values;
      const kind = authorityKinds.find((known) => known === type) ?? 'unknown';
      return ok({ kind, values: values.value });
    });
  });

const parseCredentialSets = (
  query: JsonObject,
  ids: ReadonlySet<string>,
): Result<NonEmpty<CredentialSetQuery> | null, QueryFailure> =>
  optional(query, 'credential_sets', (value, at) => {
    const list = nonEmptyList(value, at);
    return list.ok ? readEach(list.value, (set) => parseCredentialSet(set, ids)) : list;
  });

const parseCredentialSet = (
  wire: Json,
  ids: ReadonlySet<string>,
): Result<CredentialSetQuery, QueryFailure> => {
  if (!isJsonObject(wire)) return fail({ code: 'dcql/shape', facts: { at: 'credential_sets' } });
  const isRequired = optional(wire, 'required', booleanValue);
  if (!isRequired.ok) return isRequired;
  const list = nonEmptyList(member(wire, 'options'), 'options');
  if (!list.ok) return list;
  const options = readEach(list.value, (option) => stringList(option, 'options'));
  if (!options.ok) return options;
  if (!options.value.every((option) => option.every((id) => ids.has(id))))
    return fail({ code: 'dcql/unknown-id', facts: { at: 'options' } });
  return ok({ options: options.value, isRequired: isRequired.value ?? true });
};
