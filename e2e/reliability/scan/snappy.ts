const largest = 64 * 1024 * 1024;

/**
 * Undoes raw Snappy as far as it goes.
 *
 * @returns what came out; null when these bytes are no Snappy at all
 * @see Snappy compressed format description
 */
export const unsnap = (bytes: Buffer): Buffer | null => {
  const length = varint(bytes, 0);
  if (length === null || length.value === 0 || length.value > largest) return null;
  const out = Buffer.alloc(length.value);
  let at = length.next;
  let filled = 0;
  while (at < bytes.length && filled < out.length) {
    const element = readElement(bytes, at);
    const { literal, copy, next } = element;
    if (literal !== undefined) {
      filled += bytes.copy(out, filled, literal.start, literal.start + literal.length);
    } else if (copy !== undefined) {
      if (copy.offset === 0 || copy.offset > filled) return null;
      // Byte by byte: a copy may reach into what it is writing.
      for (let n = 0; n < copy.length && filled < out.length; n += 1, filled += 1) {
        out[filled] = out[filled - copy.offset] ?? 0;
      }
    }
    at = next;
  }
  return out.subarray(0, filled);
};

/** A little-endian base-128 number, as Snappy and LevelDB write them. */
export const varint = (bytes: Buffer, at: number): { value: number; next: number } | null => {
  let value = 0;
  for (let n = 0; n < 5; n += 1) {
    const byte = bytes[at + n];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 2 ** (7 * n);
    if (byte < 0x80) return { value, next: at + n + 1 };
  }
  return null;
};

interface Element {
  readonly literal?: { readonly start: number; readonly length: number };
  readonly copy?: { readonly offset: number; readonly length: number };
  readonly next: number;
}

const byteAt = (bytes: Buffer, at: number, count: number): number =>
  at + count <= bytes.length ? bytes.readUIntLE(at, count) : 0;

const readElement = (bytes: Buffer, at: number): Element => {
  const tag = bytes[at] ?? 0;
  const upper = tag >> 2;
  switch (tag & 3) {
    case 0: {
      // Up to 60 the tag holds the length; above, how many bytes after it do.
      const extra = upper < 60 ? 0 : upper - 59;
      const length = 1 + (extra === 0 ? upper : byteAt(bytes, at + 1, extra));
      const start = at + 1 + extra;
      return { literal: { start, length }, next: start + length };
    }
    case 1:
      return {
        copy: { offset: ((tag >> 5) << 8) | byteAt(bytes, at + 1, 1), length: 4 + (upper & 7) },
        next: at + 2,
      };
    case 2:
      return { copy: { offset: byteAt(bytes, at + 1, 2), length: 1 + upper }, next: at + 3 };
    default:
      return { copy: { offset: byteAt(bytes, at + 1, 4), length: 1 + upper }, next: at + 5 };
  }
};
