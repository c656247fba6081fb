import { sha256 } from '../../../core/kernel/sha256';
import type { HeaderRow } from '../header';
import type { RecordRow } from '../schema';
import { toBytes, toText } from '../text-bytes';
import type { RowWrite } from '../write-strictly';
import { packBytes, unpackBytes } from './bytes-json';
import type { CopyFile } from './copy-file';

/**
 * One frame of a file of the second copy. `write` repeats a strict write as it was sealed; a file begins with a snapshot:
 * `start`, the rows in slices, and `end`, without which the snapshot does not count.
 */
export type Frame =
  | {
      readonly kind: 'start';
      readonly epoch: number;
      readonly vaultId: string;
      /** Counts snapshots; of two files equally new the later one is taken. */
      readonly sequence: number;
    }
  | { readonly kind: 'rows'; readonly epoch: number; readonly rows: readonly RowWrite[] }
  | {
      readonly kind: 'write';
      readonly epoch: number;
      readonly rows: readonly RowWrite[];
      readonly header: HeaderRow | null;
      readonly state: RecordRow;
    }
  | {
      readonly kind: 'end';
      readonly epoch: number;
      readonly header: HeaderRow;
      /** Null in a vault so old that it had none. */
      readonly state: RecordRow | null;
    };

const kinds = ['start', 'rows', 'write', 'end'] as const;

/*
 * [Note: layout of a frame]
 * 4 bytes "FCTC" · format (1) · kind · 1 when a header is in it, else 0 · 0 · epoch, float64 · length of the JSON,
 * uint32 · length of the bytes, uint32 · JSON in UTF-8 · bytes · SHA-256 over the chain value before and all of this.
 * Numbers are big-endian; the chain value before the first frame is 32 zeros.
 */
const magic = toBytes('FCTC');
const format = 1;
const headLength = 24;
export const chainLength = 32;

/** What a frame says of itself before its content is read. */
export interface FrameHead {
  readonly kind: Frame['kind'];
  readonly epoch: number;
  readonly hasHeader: boolean;
  readonly textLength: number;
  readonly bytesLength: number;
  /** All of it, with the chain value. */
  readonly length: number;
}

const join = (...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
};

/** A frame as it lies in the file, behind one whose chain value is `before`. */
export const encodeFrame = (frame: Frame, before: Uint8Array): Uint8Array<ArrayBuffer> => {
  const packed = packBytes(frame);
  const text = toBytes(packed.text);
  const head = new Uint8Array(headLength);
  head.set(magic);
  head.set(
    [format, kinds.indexOf(frame.kind), 'header' in frame && frame.header !== null ? 1 : 0],
    4,
  );
  const view = new DataView(head.buffer);
  view.setFloat64(8, frame.epoch);
  view.setUint32(16, text.length);
  view.setUint32(20, packed.bytes.length);
  const content = join(head, text, packed.bytes);
  return join(content, sha256(join(before, content)));
};

/** Reads what begins at `at`: `end` where the file ends, `newer` for a format of later, `torn` for anything else. */
export const readHead = (file: CopyFile, at: number): FrameHead | 'end' | 'torn' | 'newer' => {
  const size = file.size();
  if (at >= size) return 'end';
  const bytes = file.read(at, headLength);
  if (bytes.length < headLength || magic.some((byte, i) => bytes[i] !== byte)) return 'torn';
  if ((bytes[4] ?? 0) > format) return 'newer';
  const kind = kinds[bytes[5] ?? kinds.length];
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const textLength = view.getUint32(16);
  const bytesLength = view.getUint32(20);
  const length = headLength + textLength + bytesLength + chainLength;
  if (kind === undefined || at + length > size) return 'torn';
  const epoch = view.getFloat64(8);
  return { kind, epoch, hasHeader: bytes[6] === 1, textLength, bytesLength, length };
};

/** The chain value that a frame ends with, as it is written there. */
export const chainAt = (file: CopyFile, end: number): Uint8Array<ArrayBuffer> =>
  end === 0 ? new Uint8Array(chainLength) : file.read(end - chainLength, chainLength);

/** Whether the frame is whole and follows the one before it. */
export const isChained = (
  file: CopyFile,
  at: number,
  { length }: FrameHead,
  before: Uint8Array,
): boolean => {
  const content = file.read(at, length - chainLength);
  const chain = sha256(join(before, content));
  const written = chainAt(file, at + length);
  return chain.every((byte, i) => written[i] === byte);
};

/** Reads a frame's content; only of one that is chained: what is in it was written by `encodeFrame`. */
export const readFrame = (file: CopyFile, at: number, head: FrameHead): Frame => {
  const content = file.read(at + headLength, head.textLength + head.bytesLength);
  const text = toText(content.subarray(0, head.textLength));
  return unpackBytes({ text, bytes: content.subarray(head.textLength) }) as Frame;
};
