import type { ClaimPath } from '../credential/claim-tree';
import type { Json, JsonObject } from '../kernel/json';
import { isJsonObject, member } from '../kernel/json';
import type { ClaimsPath, PathSegment } from './query';

/** One element a claims path selects: where it stands and what is there. */
export interface Selected {
  readonly path: ClaimPath;
  readonly value: Json;
}

/**
 * Selects what a claims path points to: a string takes a member, an integer an element, null every element.
 * Only own members count, so `constructor` or `length` select nothing.
 *
 * @param content the processed credential
 * @returns the selected elements in document order; `absent` when none is left, `wrong-kind` when a step met
 *   something that is not of its kind
 * @see OpenID4VP 1.0 §7.1; CONFORMANCE DQ-2
 */
export const selectPath = (
  content: JsonObject,
  path: ClaimsPath,
): readonly Selected[] | 'absent' | 'wrong-kind' =>
  isPlain(path) ? selectOne(content, path) : selectMany(content, path);

/** Whether a path has no null, so that it selects one element at most and is that element's place. */
export const isPlain = (path: ClaimsPath): path is ClaimsPath & ClaimPath => !path.includes(null);

/** The common case: without null the path selects at most one element, and is its place. */
const selectOne = (
  content: JsonObject,
  path: ClaimPath,
): readonly Selected[] | 'absent' | 'wrong-kind' => {
  let value: Json = content;
  for (const segment of path) {
    if (!isOfKind(value, segment)) return 'wrong-kind';
    const next: Json | undefined =
      typeof segment === 'string'
        ? member(value as JsonObject, segment) // isOfKind has just seen an object.
        : (value as readonly Json[])[segment]; // … or an array.
    if (next === undefined) return 'absent';
    value = next;
  }
  return [{ path, value }];
};

const selectMany = (
  content: JsonObject,
  path: ClaimsPath,
): readonly Selected[] | 'absent' | 'wrong-kind' => {
  let selected: readonly Selected[] = [{ path: [], value: content }];
  for (const segment of path) {
    const next: Selected[] = [];
    for (const element of selected) {
      if (!isOfKind(element.value, segment)) return 'wrong-kind';
      step(element, segment, next);
    }
    if (next.length === 0) return 'absent';
    selected = next;
  }
  return selected;
};

const isOfKind = (value: Json, segment: PathSegment): boolean =>
  typeof segment === 'string' ? isJsonObject(value) : Array.isArray(value);

const step = ({ path, value }: Selected, segment: PathSegment, next: Selected[]): void => {
  if (typeof segment === 'string' && isJsonObject(value)) {
    const found = member(value, segment);
    if (found !== undefined) next.push({ path: [...path, segment], value: found });
    return;
  }
  const list = value as readonly Json[]; // isOfKind has just seen an array.
  if (typeof segment === 'number') {
    const found = list[segment];
    if (found !== undefined) next.push({ path: [...path, segment], value: found });
    return;
  }
  list.forEach((element, index) => next.push({ path: [...path, index], value: element }));
};
