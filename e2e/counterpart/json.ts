export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Whether something parsed from JSON is an object. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** So many arrays inside one another. */
export const nested = (levels: number): Json => (levels <= 1 ? [] : [nested(levels - 1)]);

/** Walks into something parsed from JSON; null where there is nothing. */
export const at = (value: Json | undefined, ...path: readonly (string | number)[]): Json =>
  path.reduce<Json>((inner, step) => {
    if (Array.isArray(inner))
      return typeof step === 'number' ? ((inner[step] as Json | undefined) ?? null) : null;
    return isObject(inner) && Object.hasOwn(inner, step) ? (inner[step] ?? null) : null;
  }, value ?? null);

/** The text at a place in something parsed from JSON; empty when there is none. */
export const textAt = (value: Json | undefined, ...path: readonly (string | number)[]): string => {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
};
