/** An object of a case file; members are read one by one, unknown ones are left alone. */
export type Members = { readonly [name: string]: unknown };

/** A file, or a case in it, that is not what its kind says it is: reported as a failure, in words. */
export class CaseShapeError extends Error {}

export const isRecord = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws CaseShapeError when it is no object */
export function recordOf(value: unknown, what: string): Members {
  if (!isRecord(value)) throw new CaseShapeError(`${what} is not an object`);
  return value;
}

/** @throws CaseShapeError when the member is no list */
export function listMember(object: Members, name: string): readonly unknown[] {
  const value = object[name];
  if (!Array.isArray(value)) throw new CaseShapeError(`no list \`${name}\``);
  return value as readonly unknown[];
}

/** @throws CaseShapeError when the member is no string */
export function textMember(object: Members, name: string): string {
  const value = object[name];
  if (typeof value !== 'string') throw new CaseShapeError(`no text \`${name}\``);
  return value;
}

/** The member when it is a string. */
export function optionalText(object: Members, name: string): string | undefined {
  const value = object[name];
  return typeof value === 'string' ? value : undefined;
}
