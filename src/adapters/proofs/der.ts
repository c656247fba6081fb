/** One element of a DER encoding: its tag, its content, and its bytes as they stand. */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Tag, length and content: what signatures and digests are over. */
  readonly raw: Uint8Array<ArrayBuffer>;
  readonly children: readonly Der[];
}

export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
} as const;

const deepest = 16;

const isMinimalInteger = (content: Uint8Array): boolean => {
  const [first = 0, second = 0] = content;
  if (content.length < 2) return content.length === 1;
  return !(first === 0x00 && second < 0x80) && !(first === 0xff && second >= 0x80);
};

/** Primitive values that BER lets be written in several ways and DER in one. */
const isCanonical = (tag: number, content: Uint8Array): boolean => {
  const [first = 0] = content;
  if (tag === derTag.boolean) return content.length === 1 && (first === 0 || first === 0xff);
  if (tag === derTag.integer) return isMinimalInteger(content);
  if (tag === derTag.bitString) {
    const unused = (1 << first) - 1;
    const last = content.at(-1) ?? 0;
    return content.length > 0 && first < 8 && (content.length > 1 ? !(last & unused) : !first);
  }
  return true;
};

/** Where the content begins and ends, or null for a length DER does not allow. */
const spanAt = (bytes: Uint8Array, at: number): { start: number; end: number } | null => {
  const first = bytes[at + 1];
  if (first === undefined || first === 0x80 || first > 0x84) return null;
  const size = first < 0x80 ? 0 : first - 0x80;
  const lengthBytes = bytes.subarray(at + 2, at + 2 + size);
  if (lengthBytes.length < size) return null;
  const length = size === 0 ? first : lengthBytes.reduce((sum, byte) => sum * 256 + byte, 0);
  // The shortest form only: no long form below 128, no leading zero.
  if (size > 0 && (length < 0x80 || lengthBytes[0] === 0)) return null;
  const start = at + 2 + size;
  return start + length <= bytes.length ? { start, end: start + length } : null;
};

const readAt = (
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  depth: number,
): { node: Der; end: number } | null => {
  const tag = bytes[at];
  // Certificates have no tags above 30, which would take more bytes.
  if (tag === undefined || (tag & 0x1f) === 0x1f || depth > deepest) return null;
  const span = spanAt(bytes, at);
  if (span === null) return null;
  const content = bytes.subarray(span.start, span.end);
  if (!isCanonical(tag, content)) return null;
  const children = (tag & 0x20) === 0 ? [] : readAll(content, depth + 1);
  if (children === null) return null;
  return { node: { tag, content, raw: bytes.subarray(at, span.end), children }, end: span.end };
};

const readAll = (bytes: Uint8Array<ArrayBuffer>, depth: number): readonly Der[] | null => {
  const nodes: Der[] = [];
  for (let at = 0; at < bytes.length;) {
    const read = readAt(bytes, at, depth);
    if (read === null) return null;
    nodes.push(read.node);
    at = read.end;
  }
  return nodes;
};

/**
 * Reads one DER element that fills the bytes exactly; null for anything BER allows and DER does not, for
 * bytes left over, and for nesting past 16.
 *
 * The ASN.1 package reads BER, so this runs first: two readings of one certificate would be two certificates.
 *
 * @see X.690 §10–11
 */
export const readDer = (bytes: Uint8Array<ArrayBuffer>): Der | null => {
  const read = readAt(bytes, 0, 0);
  return read !== null && read.end === bytes.length ? read.node : null;
};
