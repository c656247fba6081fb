/** A list with at least one element. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Proves a list non-empty. */
export const isNonEmpty = <T>(list: readonly T[]): list is NonEmpty<T> => list.length > 0;

/** Maps a list that has elements to one that has as many. */
export const mapNonEmpty = <T, U>(
  [first, ...rest]: NonEmpty<T>,
  map: (element: T) => U,
): NonEmpty<U> => [map(first), ...rest.map(map)];
