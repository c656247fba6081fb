import type { Header, HeaderRow } from '../header';
import { parseHeader } from '../header';
import type { SealedRecord } from '../record';
import type { RecordRow, RecordStore } from '../schema';
import type { CopyFile } from './copy-file';
import { chainAt, isChained, readFrame, readHead } from './frame';
import type { Frame, FrameHead } from './frame';

/** A file of the second copy as far as a quick look tells: heads of frames, and the last one whole. */
export interface CopyOutline {
  readonly vaultId: string;
  readonly sequence: number;
  /** The last write in it. */
  readonly epoch: number;
  /** How far the snapshot at its beginning reaches, in bytes. */
  readonly snapshotEnd: number;
  /** Behind the last whole frame. */
  readonly end: number;
  /** Chain value there. */
  readonly chain: Uint8Array<ArrayBuffer>;
  /** The newest header, which opens the copy when the main one is lost. */
  readonly header: Header | null;
}

interface Placed extends FrameHead {
  readonly at: number;
}

const headsOf = (file: CopyFile): readonly Placed[] | 'newer' => {
  const heads: Placed[] = [];
  let at = 0;
  for (;;) {
    const head = readHead(file, at);
    if (head === 'newer') return heads.length === 0 ? 'newer' : heads;
    if (typeof head === 'string') return heads;
    heads.push({ ...head, at });
    at += head.length;
  }
};

const isWhole = (file: CopyFile, head: Placed): boolean =>
  isChained(file, head.at, head, chainAt(file, head.at));

/**
 * Looks a file over without reading all of it.
 *
 * A torn tail ends at the last whole frame. Whether every frame before that is what it was is found when the copy is
 * needed, and by the scrub.
 *
 * @returns null when there is no complete snapshot · `newer` when a later version of the wallet wrote it
 */
export const outlineCopy = (file: CopyFile): CopyOutline | 'newer' | null => {
  const found = headsOf(file);
  if (found === 'newer') return 'newer';
  const heads = [...found];
  for (let last = heads.at(-1); last !== undefined && !isWhole(file, last); last = heads.at(-1))
    heads.pop();
  const [first] = heads;
  const last = heads.at(-1);
  const snapshot = heads.find(({ kind }) => kind === 'end');
  if (first?.kind !== 'start' || !isWhole(file, first)) return null;
  if (last === undefined || snapshot === undefined) return null;
  const start = readFrame(file, first.at, first) as Extract<Frame, { kind: 'start' }>;
  const withHeader = heads.findLast(({ hasHeader }) => hasHeader);
  const end = last.at + last.length;
  return {
    vaultId: start.vaultId,
    sequence: start.sequence,
    epoch: Math.max(
      ...heads.map(({ kind, epoch }) => (kind === 'write' || kind === 'end' ? epoch : 0)),
    ),
    snapshotEnd: snapshot.at + snapshot.length,
    end,
    chain: chainAt(file, end),
    header:
      withHeader === undefined || !isWhole(file, withHeader) ? null : headerIn(file, withHeader),
  };
};

const headerIn = (file: CopyFile, head: Placed): Header | null => {
  const frame = readFrame(file, head.at, head);
  const read = 'header' in frame ? parseHeader(frame.header) : null;
  return read?.kind === 'header' ? read.header : null;
};

/** One record of the copy with its place. */
export interface CopiedRecord {
  readonly store: RecordStore;
  readonly id: string;
  readonly record: SealedRecord;
}

/** Everything a file of the copy holds, as of its last whole frame. */
export interface CopyContent {
  readonly header: HeaderRow;
  readonly state: RecordRow | null;
  readonly records: readonly CopiedRecord[];
}

interface Held {
  readonly version: number;
  /** Null once deleted. */
  readonly copied: CopiedRecord | null;
}

const nameOf = (store: RecordStore, id: string): string => `${store}|${id}`;

/**
 * Reads a file from its first frame to the last whole one, checking the chain.
 *
 * A slice of a snapshot may be read before and written after a change of the same record, so the newer version wins
 * wherever it stands; the same goes for deletions, the state and the header.
 *
 * @param pause called between frames, so that others get their turn
 * @returns null when the chain breaks before the snapshot is complete
 */
export const replayCopy = async (
  file: CopyFile,
  pause: () => Promise<void>,
): Promise<CopyContent | null> => {
  const held = new Map<string, Held>();
  let header: { readonly row: HeaderRow; readonly epoch: number } | null = null;
  let state: RecordRow | null = null;
  let isComplete = false;
  let at = 0;
  for (;;) {
    const head = readHead(file, at);
    if (typeof head === 'string' || !isChained(file, at, head, chainAt(file, at))) break;
    const frame = readFrame(file, at, head);
    at += head.length;
    if (frame.kind === 'rows' || frame.kind === 'write') hold(held, frame);
    if ('header' in frame && frame.header !== null && frame.epoch >= (header?.epoch ?? 0))
      header = { row: frame.header, epoch: frame.epoch };
    if ('state' in frame && frame.state !== null && frame.state.version >= (state?.version ?? 0))
      state = frame.state;
    if (frame.kind === 'end') isComplete = true;
    await pause();
  }
  if (!isComplete || header === null) return null;
  const records = [...held.values()].flatMap(({ copied }) => (copied === null ? [] : [copied]));
  return { header: header.row, state, records };
};

const hold = (
  held: Map<string, Held>,
  { epoch, rows, kind }: Extract<Frame, { kind: 'rows' | 'write' }>,
): void => {
  for (const row of rows) {
    const id = row.kind === 'put' ? row.record.row.id : row.id;
    const name = nameOf(row.store, id);
    const version = row.kind === 'put' && kind === 'rows' ? row.record.row.version : epoch;
    if (version < (held.get(name)?.version ?? 0)) continue;
    const copied = row.kind === 'put' ? { store: row.store, id, record: row.record } : null;
    held.set(name, { version, copied });
  }
};
