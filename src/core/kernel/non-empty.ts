/** A list with at least one element. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Proves a list non-empty. */
export const isNonEmpty = <T>(list: readonly T[]): list is NonEmpty<T> => list.length > 0;
