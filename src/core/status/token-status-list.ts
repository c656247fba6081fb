import { fail, ok } from '../kernel/result';
import type { Failure, Result } from '../kernel/result';

/** How many bits one entry of a Token Status List takes. */
export type StatusBits = 1 | 2 | 4 | 8;

// [Note: two status lists, two bit orders]
// Token Status List counts from the least significant bit of each byte, W3C Bitstring from the most.
// Reading one with the other's order looks right for symmetric bytes and wrong elsewhere.

/**
 * Reads one entry of an inflated Token Status List.
 *
 * @param list  inflated bytes, not the compressed `lst` member
 * @param index zero-based, in entries (not bits, not bytes)
 * @param bits  how many bits one entry takes
 * @returns the raw value, `0 … 2^bits − 1`; its meaning is the caller's
 * @errors `status/out-of-range` when the list is too short or the index is not a position
 * @see Token Status List §4.1, §8.3
 */
export const readEntry = (
  list: Uint8Array,
  index: number,
  bits: StatusBits,
): Result<number, Failure<'status/out-of-range'>> => {
  const perByte = 8 / bits;
  const byte = Number.isSafeInteger(index) ? list[Math.floor(index / perByte)] : undefined;
  if (byte === undefined || index < 0) return fail({ code: 'status/out-of-range' });
  const mask = (1 << bits) - 1;
  return ok((byte >> ((index % perByte) * bits)) & mask);
};

/**
 * Counts the entries of an inflated Token Status List.
 *
 * @see Token Status List §4.1
 */
export const entryCount = (list: Uint8Array, bits: StatusBits): number => list.length * (8 / bits);
