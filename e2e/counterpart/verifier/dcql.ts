import type { Json, JsonObject } from '../json';
import type { Path } from '../sdjwt/open-sd-jwt';

/** The parts of a DCQL query that the scenes use. @see OpenID4VP 1.0 §6 */
export interface ClaimsQuery {
  readonly id?: string;
  readonly path: readonly (string | number | null)[];
  readonly values?: readonly (string | number | boolean)[];
}

export interface CredentialQuery {
  readonly id: string;
  readonly format: 'dc+sd-jwt';
  readonly meta: { readonly vct_values: readonly string[] };
  readonly claims: readonly ClaimsQuery[];
  readonly claim_sets?: readonly (readonly string[])[];
}

export interface CredentialSet {
  readonly options: readonly (readonly string[])[];
  readonly required?: boolean;
}

export interface DcqlQuery {
  readonly credentials: readonly CredentialQuery[];
  readonly credential_sets?: readonly CredentialSet[];
}

/** The query as it travels: without members that are not there. */
export const queryMessage = (query: DcqlQuery): JsonObject =>
  JSON.parse(JSON.stringify(query)) as JsonObject;

/** What a claims path selects in a credential, as places in it. @see OpenID4VP 1.0 §7.1 */
export function select(content: Json, path: ClaimsQuery['path']): readonly Path[] {
  let selected: readonly (readonly [Path, Json])[] = [[[], content]];
  for (const step of path) {
    selected = selected.flatMap(([place, value]): readonly (readonly [Path, Json])[] => {
      if (Array.isArray(value)) {
        const elements = value as readonly Json[];
        const chosen = elements.map((element, n) => [[...place, n], element] as const);
        return step === null ? chosen : chosen.filter((_, n) => n === step);
      }
      const isMember = typeof step === 'string' && typeof value === 'object' && value !== null;
      if (!isMember || !Object.hasOwn(value, step)) return [];
      const member = (value as JsonObject)[step];
      return member === undefined ? [] : [[[...place, step], member]];
    });
  }
  return selected.map(([place]) => place);
}

/** The value at a place that `select` found. */
export const valueAt = (content: Json, place: Path): Json =>
  place.reduce<Json>((value, step) => {
    // `select` walked this way already, so every step exists.
    const inner = (value as JsonObject)[step];
    return inner === undefined ? null : inner;
  }, content);

/** Whether the claim is there, with one of the values when the query names some. */
export function isSatisfied(content: JsonObject, claim: ClaimsQuery): boolean {
  const places = select(content, claim.path);
  const { values } = claim;
  if (!values) return places.length > 0;
  return places.some((place) => values.some((value) => value === valueAt(content, place)));
}
