import type { JsonObject } from '../kernel/json';
import { isJsonObject, member, stringMember } from '../kernel/json';
import { isNonEmpty, type NonEmpty } from '../kernel/non-empty';
import type { ClaimsPath } from './query';

/** What DCQL leaves to each credential format (OpenID4VP 1.0 appendix B). */
export interface QueryFormat {
  /** The types asked for; null when `meta` names none, `malformed` when it must and does not. */
  readonly typesOf: (meta: JsonObject | null) => NonEmpty<string> | null | 'malformed';
  readonly isPathAllowed: (path: ClaimsPath) => boolean;
}

const vctValues = (meta: JsonObject | null): NonEmpty<string> | null | 'malformed' => {
  const values = meta === null ? undefined : member(meta, 'vct_values');
  if (values === undefined) return null;
  if (!Array.isArray(values)) return 'malformed';
  const types = values.filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  return types.length === values.length && isNonEmpty(types) ? types : 'malformed';
};

/** B.2.3: `doctype_value` is required; we keep no card it could match, so it is only held to its shape. */
const doctypeValue = (meta: JsonObject | null): null | 'malformed' => {
  const value = meta === null ? undefined : stringMember(meta, 'doctype_value');
  return value === undefined || value === '' ? 'malformed' : null;
};

const anyPath = (): boolean => true;
const noTypes = (): null => null;

const known: Readonly<Record<string, QueryFormat>> = {
  // §6.1 and B.3.5: `meta` and its `vct_values` are required, so an empty `meta` is not "any type".
  'dc+sd-jwt': { typesOf: (meta) => vctValues(meta) ?? 'malformed', isPathAllowed: anyPath },
  // The older name of the same format; the final text does not define it, so it may lack types and then matches nothing.
  'vc+sd-jwt': { typesOf: vctValues, isPathAllowed: anyPath },
  // B.2.4: a namespace and a data element, nothing else.
  mso_mdoc: {
    typesOf: doctypeValue,
    isPathAllowed: (path) =>
      path.length === 2 && path.every((segment) => typeof segment === 'string'),
  },
};

const unknown: QueryFormat = { typesOf: noTypes, isPathAllowed: anyPath };

/**
 * Looks up how a credential query of one format is read. Whether we keep that format is `formatOf`'s to say.
 *
 * @param format as on the wire; one we do not know is read by the general rules and matches nothing
 * @see OpenID4VP 1.0 appendix B
 */
export const queryFormat = (format: string): QueryFormat =>
  Object.hasOwn(known, format) ? (known[format] ?? unknown) : unknown;

/** Reads `meta`: an object, or null when absent; anything else is malformed. */
export const metaOf = (query: JsonObject): JsonObject | null | 'malformed' => {
  const meta = member(query, 'meta');
  if (meta === undefined) return null;
  return isJsonObject(meta) ? meta : 'malformed';
};
