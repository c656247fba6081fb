import type { Canary } from './canary';
import { spellings } from './spellings';

/** Where a piece of a canary was found. */
export interface Hit {
  readonly canary: Canary;
  readonly way: string;
  readonly at: number;
}

interface Needle {
  readonly canary: Canary;
  readonly way: string;
  readonly bytes: Buffer;
}

/**
 * Characters of every piece that is looked for: compression may copy a part of a value from somewhere else, so the whole
 * of it need not lie in one place.
 */
const pieceLength = 12;
const headLength = 8;
const bitmapBits = 24;

const hash = (low: number, high: number): number =>
  (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - bitmapBits);

const pieces = (canary: Canary): Needle[] =>
  spellings(canary).flatMap(({ way, bytes, width }) => {
    const length = Math.min(pieceLength * width, bytes.length);
    if (length < headLength) return [];
    return Array.from({ length: bytes.length - length + 1 }, (_, at) => ({
      ...{ canary, way },
      bytes: bytes.subarray(at, at + length),
    }));
  });

/** Finds pieces of many canaries in one pass over the bytes. */
export class Needles {
  private readonly byHead = new Map<string, Needle[]>();
  // One bit for the first eight bytes of every piece: nearly every place is passed over after one look.
  private readonly bitmap = new Uint8Array(1 << (bitmapBits - 3));

  constructor(canaries: readonly Canary[]) {
    for (const needle of canaries.flatMap(pieces)) {
      const head = needle.bytes.toString('latin1', 0, headLength);
      const same = this.byHead.get(head);
      if (same === undefined) this.byHead.set(head, [needle]);
      else same.push(needle);
      const bit = hash(needle.bytes.readInt32LE(0), needle.bytes.readInt32LE(4));
      this.bitmap[bit >>> 3] = (this.bitmap[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }

  /** The first hit of every canary in these bytes. */
  find(bytes: Buffer): readonly Hit[] {
    const hits = new Map<Canary, Hit>();
    let low = 0;
    let high = 0;
    for (let end = 0; end < bytes.length; end += 1) {
      low = (low >>> 8) | ((high & 0xff) << 24);
      high = (high >>> 8) | ((bytes[end] ?? 0) << 24);
      const bit = hash(low, high);
      if (((this.bitmap[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) continue;
      const at = end - headLength + 1;
      if (at >= 0) this.look(bytes, at, hits);
    }
    return [...hits.values()];
  }

  private look(bytes: Buffer, at: number, hits: Map<Canary, Hit>): void {
    const head = bytes.toString('latin1', at, at + headLength);
    for (const needle of this.byHead.get(head) ?? []) {
      const there = bytes.subarray(at, at + needle.bytes.length);
      if (!hits.has(needle.canary) && there.equals(needle.bytes)) {
        hits.set(needle.canary, { canary: needle.canary, way: needle.way, at });
      }
    }
  }
}
