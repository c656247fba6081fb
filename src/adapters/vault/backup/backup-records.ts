import * as v from 'valibot';
import { base64urlEncode } from '../../../core/kernel/base64url';
import { fail, ok } from '../../../core/kernel/result';
import type { Result } from '../../../core/kernel/result';
import { sha256 } from '../../../core/kernel/sha256';
import { epochSeconds } from '../../../core/kernel/time';
import type { OpenBackupFailure } from '../../../ports/vault-backup';
import { keyFromJson, keyToJson } from '../key-json';
import { wipeKey } from '../key-record';
import { toBytes } from '../text-bytes';
import { caps } from './backup-format';
import type { CarriedStore } from './carried-stores';
import { isCarried } from './carried-stores';
import { readChunks } from './read-chunks';
import type { UnlockedFile } from './read-chunks';
import type { ChunkWriter } from './write-chunks';

/** One record of a wallet as a backup carries it. */
export interface BackupRecord {
  readonly store: CarriedStore;
  readonly id: string;
  /** JSON, and of a key its private half in bytes. */
  readonly value: unknown;
}

/** Wipes the key in a record that was read. */
export const wipeRecord = (record: BackupRecord | null): void => {
  if (record?.store === 'keys') wipeKey(record.value);
};

/** What the first record says. */
export interface BackupStart {
  readonly kind: 'whole' | 'card';
  readonly madeAt: ReturnType<typeof epochSeconds>;
  /** Keyed hash of a fixed text: tells whether marks of sent values mean anything here. */
  readonly marks: string;
  /** Rows of each store, before damaged ones are left out. */
  readonly rows: Readonly<Record<string, number>>;
}

/** What the last record says, and what the reader worked out itself. */
export interface BackupTotals {
  readonly records: number;
  /** SHA-256 over each record and the digest before it, base64url. */
  readonly digest: string;
}

const startShape = v.object({
  kind: v.picklist(['whole', 'card']),
  madeAt: v.pipe(v.number(), v.transform(epochSeconds)),
  marks: v.string(),
  rows: v.record(v.string(), v.number()),
});
const endShape = v.object({ records: v.number(), digest: v.string() });
const recordShape = v.object({ store: v.string(), id: v.string(), value: v.unknown() });

/** The store that names the first and the last record. */
const frameStore = 'backup';
const lengthBytes = 4;

/** Adds records up to what the last one has to say. */
const createTally = () => {
  let digest: Uint8Array<ArrayBuffer> = new Uint8Array(32);
  let records = 0;
  return {
    add: (frame: Uint8Array): void => {
      const both = new Uint8Array(digest.length + frame.length);
      both.set(digest);
      both.set(frame, digest.length);
      digest = sha256(both);
      both.fill(0);
      records += 1;
    },
    count: (): number => records,
    totals: (): BackupTotals => ({ records, digest: base64urlEncode(digest) }),
  };
};

const frameOf = (record: {
  readonly store: string;
  readonly id: string;
  readonly value: unknown;
}): Uint8Array<ArrayBuffer> =>
  record.store === 'keys' ? keyToJson(record) : toBytes(JSON.stringify(record));

/** Writes records as a stream of lengths and JSON texts between a first and a last one. */
export const writeRecords = async (
  writer: ChunkWriter,
  start: BackupStart,
  records: AsyncIterable<BackupRecord>,
): Promise<BackupTotals> => {
  const tally = createTally();
  const put = async (frame: Uint8Array): Promise<void> => {
    const length = new Uint8Array(lengthBytes);
    new DataView(length.buffer).setUint32(0, frame.length);
    await writer.write(length);
    await writer.write(frame);
  };
  await put(frameOf({ store: frameStore, id: 'start', value: start }));
  for await (const record of records) {
    const frame = frameOf(record);
    await put(frame);
    tally.add(frame);
    frame.fill(0);
  }
  const totals = tally.totals();
  await put(frameOf({ store: frameStore, id: 'end', value: totals }));
  return totals;
};

/** Nesting of a JSON text, found without taking it apart. */
const depthOf = (bytes: Uint8Array): number => {
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (isInText) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) isInText = false;
    } else if (byte === 0x22) isInText = true;
    else if (byte === 0x5b || byte === 0x7b) deepest = Math.max(deepest, (depth += 1));
    else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return deepest;
};

type Frame = v.InferOutput<typeof recordShape>;

const parseFrame = (bytes: Uint8Array): Result<Frame, OpenBackupFailure> => {
  if (depthOf(bytes) > caps.depth)
    return fail({ code: 'backup/too-large', facts: { cap: 'depth' } });
  try {
    const read = v.safeParse(recordShape, keyFromJson(bytes));
    return read.success ? ok(read.output) : fail({ code: 'backup/altered' });
  } catch {
    return fail({ code: 'backup/altered' });
  }
};

/** What a file turned out to hold when all of it was read. */
export interface ReadBackup {
  readonly start: BackupStart;
  readonly totals: BackupTotals;
}

/**
 * Reads a file to its last byte, record by record.
 *
 * @param onRecord hears every record of a store this version carries; of a store it does not know, null. It wipes keys
 * @errors every `OpenBackupFailure` but those of header and secret
 */
export const readRecords = async (
  unlocked: UnlockedFile,
  onRecord: (record: BackupRecord | null, start: BackupStart) => void,
): Promise<Result<ReadBackup, OpenBackupFailure>> => {
  const reader = readChunks(unlocked);
  const tally = createTally();

  const nextFrame = async (): Promise<
    Result<{ readonly bytes: Uint8Array; readonly frame: Frame }, OpenBackupFailure>
  > => {
    const length = await reader.take(lengthBytes);
    if (!length.ok) return length;
    const size = new DataView(length.value.buffer).getUint32(0);
    if (size === 0) return fail({ code: 'backup/altered' });
    if (size > caps.record) return fail({ code: 'backup/too-large', facts: { cap: 'record' } });
    const bytes = await reader.take(size);
    if (!bytes.ok) return bytes;
    const frame = parseFrame(bytes.value);
    return frame.ok ? ok({ bytes: bytes.value, frame: frame.value }) : frame;
  };

  const first = await nextFrame();
  if (!first.ok) return first;
  const start = v.safeParse(startShape, first.value.frame.value);
  if (first.value.frame.store !== frameStore || !start.success)
    return fail({ code: 'backup/altered' });
  for (;;) {
    const read = await nextFrame();
    if (!read.ok) return read;
    const { frame, bytes } = read.value;
    if (frame.store === frameStore) {
      const totals = tally.totals();
      const end = v.safeParse(endShape, frame.value);
      const isWhole =
        end.success && end.output.records === totals.records && end.output.digest === totals.digest;
      const rest = await reader.drain();
      if (!rest.ok) return rest;
      return isWhole && rest.value
        ? ok({ start: start.output, totals })
        : fail({ code: 'backup/altered' });
    }
    tally.add(bytes);
    bytes.fill(0);
    if (tally.count() > caps.records)
      return fail({ code: 'backup/too-large', facts: { cap: 'records' } });
    const { store, id, value } = frame;
    onRecord(isCarried(store) ? { store, id, value } : null, start.output);
  }
};
