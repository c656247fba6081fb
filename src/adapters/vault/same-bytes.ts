/** Whether two blocks hold the same bytes. Not for secrets: it takes longer the more of them agree. */
export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
