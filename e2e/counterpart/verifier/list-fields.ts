import type { Json, JsonObject } from '../json';
import type { Path } from '../sdjwt/open-sd-jwt';

/** One thing a verifier learned from a card. */
export interface Field {
  readonly path: Path;
  readonly value: Json;
  /** True when it, or something around it, came in a disclosure: the holder let it go. */
  readonly isDisclosed: boolean;
}

const envelope = ['iss', 'vct', 'iat', 'nbf', 'exp', 'cnf', 'status', 'vct#integrity'];

const startsWith = (path: Path, start: Path): boolean =>
  start.every((step, index) => step === path[index]);

/**
 * The fields of an opened card: its leaves; an array whose elements can be disclosed one by one gives its
 * elements, any other array counts once. The envelope is no field.
 */
export function listFields(content: JsonObject, disclosed: readonly Path[]): readonly Field[] {
  const fields: Field[] = [];
  const visit = (value: Json, path: Path, isBelowDisclosed: boolean): void => {
    const isDisclosed =
      isBelowDisclosed ||
      disclosed.some((place) => place.length === path.length && startsWith(path, place));
    const isList = Array.isArray(value);
    const opensByElement =
      isList &&
      disclosed.some((place) => place.length === path.length + 1 && startsWith(place, path));
    if (isList && opensByElement) {
      for (const [n, element] of value.entries()) visit(element, [...path, n], isDisclosed);
    } else if (!isList && typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value))
        visit(member, [...path, name], isDisclosed);
    } else if (!isList || value.length > 0) fields.push({ path, value, isDisclosed });
  };
  for (const [name, value] of Object.entries(content)) {
    if (!envelope.includes(name)) visit(value, [name], false);
  }
  return fields;
}
