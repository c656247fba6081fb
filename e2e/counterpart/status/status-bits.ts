import { deflateSync } from 'node:zlib';

/** Entries in one list, and bits in one entry. */
export const listLength = 2 ** 17;
export const bitsPerEntry = 2;

/** What a card's entry may say. @see Token Status List §7.1 */
export type StatusValue = 0 | 1 | 2;

/**
 * The entries of one list.
 *
 * Entry 0 stands in the least significant bits of byte 0: the other bit order, most significant first,
 * belongs to the W3C Bitstring list.
 *
 * @see Token Status List §4.1
 */
export class StatusBits {
  private readonly bytes = new Uint8Array((listLength * bitsPerEntry) / 8);

  get(index: number): number {
    const position = index * bitsPerEntry;
    return ((this.bytes[position >> 3] ?? 0) >> (position & 7)) & 3;
  }

  set(index: number, value: StatusValue): void {
    const position = index * bitsPerEntry;
    const cleared = (this.bytes[position >> 3] ?? 0) & ~(3 << (position & 7));
    this.bytes[position >> 3] = cleared | (value << (position & 7));
  }

  /** The `lst` member: zlib, then base64url. @see Token Status List §4.2 */
  compress(): string {
    return deflateSync(this.bytes, { level: 9 }).toString('base64url');
  }
}
