/** A number whose exact text would be lost in a JavaScript number, such as `1e400` or `9007199254740993`. */
export class ExactNumber {
  constructor(readonly text: string) {}
}

export type JsonObject = { readonly [name: string]: Json };
export type Json = null | boolean | number | string | ExactNumber | readonly Json[] | JsonObject;

/** Tells a JSON object from the other kinds of JSON value. */
export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof ExactNumber);

/** Tells a JSON array; unlike `Array.isArray` it keeps the elements' type. */
export const isJsonArray = (value: Json | undefined): value is readonly Json[] =>
  Array.isArray(value);

/** Reads an own member; inherited ones such as `constructor` do not count. */
export const member = (object: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** Reads an own member when it is a string. */
export const stringMember = (object: JsonObject, name: string): string | undefined => {
  const value = member(object, name);
  return typeof value === 'string' ? value : undefined;
};

/** Sets an own member whatever its name: plain assignment of `__proto__` would set the prototype instead. */
export const setOwn = (object: Record<string, Json>, name: string, value: Json): void => {
  if (name === '__proto__') {
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else {
    object[name] = value;
  }
};
