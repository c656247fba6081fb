import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';
import { logPayload, tableBlocks } from './leveldb';
import { unsnap } from './snappy';

/** Bytes that lie in a file in some wrapping, and how they came out. */
export interface Layer {
  readonly how: string;
  readonly bytes: Buffer;
}

const deepest = 3;
const limits = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 };
const cacheMagic = Buffer.from('305c72a71b6dfbfc', 'hex');
const cacheHeader = 24;
/** Blink writes this before a stored value that it has compressed with Snappy. */
const compressedValue = Buffer.from([0xff, 0x11, 0x02]);
const gzipMagic = Buffer.from([0x1f, 0x8b, 0x08]);
const zlibMagics = [0x01, 0x5e, 0x9c, 0xda].map((level) => Buffer.from([0x78, level]));

const attempt = (undo: () => Buffer | null): Buffer | null => {
  try {
    return undo();
  } catch {
    return null;
  }
};

function* places(bytes: Buffer, mark: Buffer): Generator<number> {
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) yield at;
}

/** Brotli has no mark of its own; it is looked for where an HTTP cache puts an answer's body. */
function* bodies(bytes: Buffer): Generator<Buffer> {
  yield bytes;
  if (bytes.subarray(0, cacheMagic.length).equals(cacheMagic) && bytes.length > cacheHeader) {
    yield bytes.subarray(cacheHeader + bytes.readUInt32LE(12));
  }
}

function* unwrapped(bytes: Buffer): Generator<Layer | { how: string; bytes: null }> {
  for (const block of tableBlocks(bytes)) yield { how: 'leveldb block', bytes: block };
  for (const at of places(bytes, compressedValue))
    yield {
      how: 'snappy value',
      bytes: attempt(() => unsnap(bytes.subarray(at + compressedValue.length))),
    };
  for (const at of places(bytes, gzipMagic)) {
    const rest = bytes.subarray(at);
    yield { how: 'gzip', bytes: attempt(() => gunzipSync(rest, limits)) };
    // The checksum at the end need not be there for the beginning to be read.
    yield { how: 'gzip, cut', bytes: attempt(() => inflateRawSync(rest.subarray(10), limits)) };
  }
  for (const mark of zlibMagics)
    for (const at of places(bytes, mark))
      yield { how: 'zlib', bytes: attempt(() => inflateSync(bytes.subarray(at), limits)) };
  for (const body of bodies(bytes))
    yield { how: 'brotli', bytes: attempt(() => brotliDecompressSync(body, limits)) };
}

/** The bytes of a file as they are, and again out of every wrapping that is recognised, wrapped in each other or not. */
export function* layersOf(bytes: Buffer, name: string, how = 'as it lies'): Generator<Layer> {
  yield { how, bytes };
  if (/\.log$|MANIFEST/.test(name)) yield* inner(logPayload(bytes), `${how} › leveldb log`, 1);
  yield* below(bytes, how, 1);
}

function* inner(bytes: Buffer, how: string, depth: number): Generator<Layer> {
  yield { how, bytes };
  yield* below(bytes, how, depth + 1);
}

function* below(bytes: Buffer, how: string, depth: number): Generator<Layer> {
  if (depth > deepest) return;
  for (const layer of unwrapped(bytes)) {
    if (layer.bytes !== null && layer.bytes.length > 0)
      yield* inner(layer.bytes, `${how} › ${layer.how}`, depth);
  }
}
