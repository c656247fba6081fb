import { unsnap, varint } from './snappy';

const footerLength = 48;
const magic = Buffer.from('57fb808b247547db', 'hex');
const logBlock = 32 * 1024;
const logHeader = 7;

interface Handle {
  readonly offset: number;
  readonly size: number;
}

const readHandle = (bytes: Buffer, at: number): { handle: Handle; next: number } | null => {
  const offset = varint(bytes, at);
  const size = offset && varint(bytes, offset.next);
  return size && { handle: { offset: offset.value, size: size.value }, next: size.next };
};

/** One block: its content is followed by a byte that says how it is compressed. */
const readBlock = (bytes: Buffer, { offset, size }: Handle): Buffer | null => {
  const content = bytes.subarray(offset, offset + size);
  return bytes[offset + size] === 1 ? unsnap(content) : content;
};

/** The values of a block's entries, in order. */
function* entryValues(block: Buffer): Generator<Buffer> {
  const restarts = block.length >= 4 ? block.readUInt32LE(block.length - 4) : 0;
  const end = block.length - 4 - restarts * 4;
  let at = 0;
  while (at < end) {
    const shared = varint(block, at);
    const own = shared && varint(block, shared.next);
    const length = own && varint(block, own.next);
    if (!length) return;
    const start = length.next + own.value;
    yield block.subarray(start, start + length.value);
    at = start + length.value;
  }
}

/** The uncompressed data blocks of a sorted table (`.ldb`); nothing when it is none. */
export function* tableBlocks(bytes: Buffer): Generator<Buffer> {
  if (bytes.length < footerLength || !bytes.subarray(-magic.length).equals(magic)) return;
  const meta = readHandle(bytes, bytes.length - footerLength);
  const index = meta && readHandle(bytes, meta.next);
  const block = index && readBlock(bytes, index.handle);
  if (!block) return;
  for (const value of entryValues(block)) {
    const found = readHandle(value, 0);
    const data = found && readBlock(bytes, found.handle);
    if (data) yield data;
  }
}

/** A write-ahead log (`.log`, `MANIFEST`) without the headers that cut long records apart. */
export const logPayload = (bytes: Buffer): Buffer => {
  const fragments: Buffer[] = [];
  for (let block = 0; block < bytes.length; block += logBlock) {
    const end = Math.min(block + logBlock, bytes.length);
    let at = block;
    while (at + logHeader <= end) {
      const length = bytes.readUInt16LE(at + 4);
      const kind = bytes[at + 6] ?? 0;
      if (kind === 0 || kind > 4 || at + logHeader + length > end) break;
      fragments.push(bytes.subarray(at + logHeader, at + logHeader + length));
      at += logHeader + length;
    }
  }
  return Buffer.concat(fragments);
};
