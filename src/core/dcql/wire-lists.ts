import type { Json, JsonObject } from '../kernel/json';
import { member } from '../kernel/json';
import type { NonEmpty } from '../kernel/non-empty';
import { isNonEmpty } from '../kernel/non-empty';
import { fail, ok, type Result } from '../kernel/result';
import type { QueryFailure } from './query-failure';

/** DESIGN 10, caps. A set's options and an authority's values are capped like the sets themselves. */
export const queryCaps = { credentials: 64, credential_sets: 64, claims: 64, path: 32 } as const;

/** The cap of the lists that DESIGN 10 does not name. */
const otherLists = 64;

const capOf = (at: string): number =>
  Object.hasOwn(queryCaps, at) ? queryCaps[at as keyof typeof queryCaps] : otherLists;

/**
 * Reads a JSON array that must have elements, and no more than its cap.
 *
 * @param at the member's name, for the failure's facts and the cap
 * @errors `dcql/shape` when it is no array, `dcql/empty`, `dcql/too-large`
 */
export const nonEmptyList = (
  value: Json | undefined,
  at: string,
): Result<NonEmpty<Json>, QueryFailure> => {
  if (!Array.isArray(value)) return fail({ code: 'dcql/shape', facts: { at } });
  const list: readonly Json[] = value;
  if (!isNonEmpty(list)) return fail({ code: 'dcql/empty', facts: { at } });
  return list.length > capOf(at) ? fail({ code: 'dcql/too-large', facts: { cap: at } }) : ok(list);
};

/** Reads every element, stopping at the first failure. */
export const readEach = <T>(
  list: NonEmpty<Json>,
  read: (element: Json) => Result<T, QueryFailure>,
): Result<NonEmpty<T>, QueryFailure> => {
  const first = read(list[0]);
  if (!first.ok) return first;
  const values: [T, ...T[]] = [first.value];
  for (const element of list.slice(1)) {
    const next = read(element);
    if (!next.ok) return next;
    values.push(next.value);
  }
  return ok(values);
};

/** Reads a non-empty array of strings. */
export const stringList = (
  value: Json | undefined,
  at: string,
): Result<NonEmpty<string>, QueryFailure> => {
  const list = nonEmptyList(value, at);
  return list.ok
    ? readEach(list.value, (element) =>
        typeof element === 'string' ? ok(element) : fail({ code: 'dcql/shape', facts: { at } }),
      )
    : list;
};

/** Reads an optional member with one of the readers above; null when absent. */
export const optional = <T>(
  object: JsonObject,
  name: string,
  read: (value: Json, at: string) => Result<T, QueryFailure>,
): Result<T | null, QueryFailure> => {
  const value = member(object, name);
  return value === undefined ? ok(null) : read(value, name);
};

/** Reads a boolean. */
export const booleanValue = (value: Json, at: string): Result<boolean, QueryFailure> =>
  typeof value === 'boolean' ? ok(value) : fail({ code: 'dcql/shape', facts: { at } });

/** Reads an id: a non-empty string of letters, digits, underscores and hyphens (§6.1, §6.3). */
export const dcqlId = (value: Json | undefined, at: string): Result<string, QueryFailure> =>
  typeof value === 'string' && /^[A-Za-z0-9_-]+$/.test(value)
    ? ok(value)
    : fail({ code: 'dcql/id', facts: { at } });

/** Finds a value that occurs twice. */
export const hasRepeated = (values: readonly string[]): boolean =>
  new Set(values).size !== values.length;
