import { formatOf } from '../../../src/core/formats/format-names';
import { isRecord, type Members } from '../shapes';
import type { WireCredential } from './wire-credentials';

/** The credential queries of a query, as they stand; none when it is no query. */
export const queriesOf = (query: unknown): readonly Members[] => {
  const list = isRecord(query) ? query['credentials'] : undefined;
  return Array.isArray(list) ? list.filter(isRecord) : [];
};

const asksW3c = ({ format, meta }: Members): boolean =>
  format === 'vc+sd-jwt' && isRecord(meta) && 'type_values' in meta;

/**
 * Why this wallet cannot judge a query over these credentials: some query asks for a kind of card it does not
 * keep, and one is held. Null when it can.
 */
export function whyNotOurs(query: unknown, held: readonly WireCredential[]): string | null {
  for (const one of queriesOf(query)) {
    const format = typeof one['format'] === 'string' ? one['format'] : '';
    if (asksW3c(one)) return 'W3C credentials are not kept yet';
    if (formatOf(format) === null && held.some((card) => card.format === format))
      return `cards of the kind ${format} are not kept`;
    const kinds = held.flatMap(({ authority }) => authority?.type ?? []);
    const other = kinds.find((kind) => kind !== 'aki' && asksAuthority(one, kind));
    if (other !== undefined) return `an authority of the kind ${other} cannot be told from a card`;
  }
  return null;
}

const asksAuthority = ({ trusted_authorities: asked }: Members, kind: string): boolean =>
  Array.isArray(asked) && asked.some((one) => isRecord(one) && one['type'] === kind);

/**
 * What a query that others accept has against the final text: the predicates that exemptions name. Undefined when
 * nothing of the kind is found.
 */
export function contradictionIn(query: unknown): string | undefined {
  const queries = queriesOf(query);
  if (queries.some((one) => !('meta' in one))) return 'meta-missing';
  const claims = queries.flatMap((one) => (Array.isArray(one['claims']) ? one['claims'] : []));
  if (claims.some((claim) => isRecord(claim) && !('path' in claim))) return 'claim-without-path';
  if (queries.some((one) => Array.isArray(one['claims']) && one['claims'].length === 0))
    return 'claims-empty';
  if (namesUnknownId(query, queries)) return 'credential-set-of-unknown-ids';
  return queries.some(({ format, meta }) => format === 'mso_mdoc' && !hasDoctype(meta))
    ? 'doctype-missing'
    : undefined;
}

const hasDoctype = (meta: unknown): boolean => isRecord(meta) && 'doctype_value' in meta;

function namesUnknownId(query: unknown, queries: readonly Members[]): boolean {
  const ids = new Set(queries.map(({ id }) => id));
  const sets = isRecord(query) ? query['credential_sets'] : undefined;
  const options = (Array.isArray(sets) ? sets : []).flatMap((set) =>
    isRecord(set) && Array.isArray(set['options']) ? set['options'].flat() : [],
  );
  return options.some((id) => !ids.has(id));
}
