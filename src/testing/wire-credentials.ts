import { matchQuery, type MatchCandidate } from '../core/dcql/match';
import { parseQuery } from '../core/dcql/parse-query';
import { formatOf } from '../core/formats/format-names';
import type { Json, JsonObject } from '../core/kernel/json';
import { buildCandidate } from './build-candidate';

/** A credential as the published DCQL cases write it. */
export interface WireCredential {
  readonly id?: string;
  readonly format?: string;
  readonly credential_format?: string;
  readonly vct?: string;
  readonly claims?: JsonObject;
  readonly holder_binding?: boolean;
  readonly cryptographic_holder_binding?: boolean;
  readonly authority?: { readonly type: string; readonly values: readonly string[] };
}

export const wireFormat = (wire: WireCredential): string =>
  wire.format ?? wire.credential_format ?? '';

/** The credentials of a case that this wallet could hold at all. */
export const held = (credentials: readonly WireCredential[]): MatchCandidate[] =>
  credentials.flatMap((wire, index) => {
    const { vct, claims } = wire;
    if (formatOf(wireFormat(wire)) === null || vct === undefined) return [];
    const isBound = wire.holder_binding ?? wire.cryptographic_holder_binding ?? true;
    const authorityKeyIds = wire.authority?.type === 'aki' ? wire.authority.values : [];
    const id = wire.id ?? String(index);
    return [buildCandidate({ id, type: vct, claims: claims ?? {}, isBound, authorityKeyIds })];
  });

export const formatsAsked = (query: Json): string[] =>
  ((query as { credentials?: { format?: string }[] }).credentials ?? []).map(
    ({ format }) => format ?? '',
  );

export const run = (query: Json, credentials: readonly WireCredential[]) => {
  const parsed = parseQuery(query);
  return parsed.ok ? matchQuery(parsed.value, held(credentials)) : parsed.error;
};

/** Which held credentials answer each query; queries for formats we do not keep are left out. */
export const matchesOf = (query: Json, credentials: readonly WireCredential[]) => {
  const tree = run(query, credentials);
  if ('code' in tree) return tree;
  const matches = tree.queries
    .filter((_, index) => formatOf(formatsAsked(query)[index] ?? '') !== null)
    .map(({ queryId, candidates }) => [
      queryId,
      candidates.filter(({ satisfied }) => satisfied.length > 0).map((c) => c.credentialId),
    ]);
  return { isSatisfiable: tree.isSatisfiable, matches: Object.fromEntries(matches) as object };
};
