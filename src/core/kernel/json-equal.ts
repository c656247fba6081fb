import { ExactNumber, isJsonObject, type Json } from './json';

/**
 * Whether two JSON values are the same: members in any order, elements in order, numbers by value,
 * `ExactNumber` by its text. It does not recurse.
 */
export const jsonEqual = (left: Json, right: Json): boolean => {
  const due: [Json, Json][] = [[left, right]];
  for (let pair = due.pop(); pair !== undefined; pair = due.pop()) {
    const [a, b] = pair;
    if (a === b) continue;
    if (a instanceof ExactNumber || b instanceof ExactNumber) {
      if (!(a instanceof ExactNumber && b instanceof ExactNumber && a.text === b.text))
        return false;
    } else if (Array.isArray(a) && Array.isArray(b)) {
      if (a.length !== b.length) return false;
      for (const [index, element] of a.entries()) due.push([element as Json, b[index] as Json]);
    } else if (isJsonObject(a) && isJsonObject(b)) {
      const names = Object.keys(a);
      if (names.length !== Object.keys(b).length) return false;
      for (const name of names) {
        if (!Object.hasOwn(b, name)) return false;
        due.push([a[name] as Json, b[name] as Json]);
      }
    } else {
      return false;
    }
  }
  return true;
};
