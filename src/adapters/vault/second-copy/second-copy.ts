import { killPoint } from '../../../kill-points/kill-point';
import type { Header, HeaderRow } from '../header';
import type { RecordRow } from '../schema';
import type { RowWrite, StrictWrite } from '../write-strictly';
import type { CopyFile, CopyFolder, CopyName } from './copy-file';
import { copyNames } from './copy-file';
import { chainLength } from './frame';
import type { Frame } from './frame';
import { grow, growingOf } from './growing-file';
import type { Growing } from './growing-file';
import { outlineCopy, replayCopy } from './read-copy';
import type { CopyContent, CopyOutline } from './read-copy';

/** What the main copy hands over for a snapshot. */
export interface SnapshotSource {
  readonly vaultId: string;
  /** Every record, a slice at a time; what changes meanwhile is appended besides. */
  readonly slices: () => AsyncIterable<readonly RowWrite[]>;
  /** Header and state of one moment after the last slice. */
  readonly ending: () => Promise<{ readonly header: HeaderRow; readonly state: RecordRow | null }>;
}

/** How the second copy stands, as far as it is known without the key. */
export interface CopyStanding {
  readonly kind: 'unsupported' | 'missing' | 'readable' | 'bad' | 'newer';
  /** Something was written to it once, whether or not it can be opened now. */
  readonly isThere: boolean;
  /** Of what can be read. */
  readonly vaultId: string | null;
  readonly epoch: number | null;
  readonly header: Header | null;
  readonly bytes: number;
  /** Larger than it needs to be: a snapshot makes it small again. */
  readonly isBloated: boolean;
  /** A write did not get into it. */
  readonly isBehind: boolean;
  /** Its files were there when they were opened. */
  readonly isProven: boolean;
}

/** A second copy of everything, outside the database (SECURITY 3.2, row 3). One thread has it at a time. */
export interface SecondCopy {
  readonly standing: () => CopyStanding;
  /**
   * Appends a write that is on the disk already and flushes. Never fails: a copy that lacks something takes nothing more
   * until it is renewed.
   */
  readonly append: (write: StrictWrite) => void;
  /** Writes everything anew into the idle file; the other stays. Answers whether it is complete. */
  readonly renew: (source: SnapshotSource) => Promise<boolean>;
  /** Everything in it, checked; the newest file that is complete, then the other. */
  readonly contents: (pause: () => Promise<void>) => AsyncIterable<CopyContent>;
  /** From now on it does not count until it is renewed: its content was found wrong. */
  readonly distrust: () => void;
  readonly close: () => void;
}

const slackBytes = 1024 * 1024;

type Opened = Map<CopyName, CopyFile>;

/** Opens what there is of the second copy; makes nothing. */
export const openSecondCopy = async (folder: CopyFolder | undefined): Promise<SecondCopy> => {
  const files: Opened = new Map();
  let isSupported = folder !== undefined;
  let isHeld = false;
  for (const name of folder === undefined ? [] : copyNames) {
    const opened = await folder?.open(name, { mayCreate: false });
    if (opened === 'held') isHeld = true;
    if (opened === 'unsupported' || opened === 'held') isSupported = false;
    else if (opened !== undefined && opened !== 'missing') files.set(name, opened);
  }
  return secondCopyOf(isSupported ? (folder ?? null) : null, files, isHeld);
};

const looked = (file: CopyFile): CopyOutline | 'newer' | null => {
  try {
    return outlineCopy(file);
  } catch {
    // The disk refuses to read, or what follows the frame's mark is no frame.
    return null;
  }
};

const isLater = (a: CopyOutline, b: CopyOutline): boolean =>
  a.epoch === b.epoch ? a.sequence > b.sequence : a.epoch > b.epoch;

const secondCopyOf = (folder: CopyFolder | null, files: Opened, isHeld: boolean): SecondCopy => {
  const outlines = [...files].map(([name, file]) => ({ name, file, outline: looked(file) }));
  const readable = outlines.flatMap(({ name, file, outline }) =>
    outline === null || outline === 'newer' ? [] : [{ name, file, outline }],
  );
  const isNewer = outlines.some(({ outline }) => outline === 'newer');
  const isProven = readable.length > 0;
  // A file that was made and never written to says nothing.
  const hasContent = outlines.some(({ file }) => sizeOf(file) > 0);
  readable.sort((a, b) => (isLater(a.outline, b.outline) ? -1 : 1));
  const [newest] = readable;
  let header: Header | null = newest?.outline.header ?? null;
  let active: Growing | null =
    newest === undefined ? null : growingOf(newest.name, newest.file, newest.outline);
  let growing: Growing | null = null;
  let isBehind = false;
  let isTrusted = true;

  const kind = (): CopyStanding['kind'] => {
    if (isNewer) return 'newer';
    if (folder === null) return 'unsupported';
    if (active !== null) return isTrusted ? 'readable' : 'bad';
    return hasContent ? 'bad' : 'missing';
  };

  const append: SecondCopy['append'] = ({ rows, header: changed, state, after }) => {
    const frame: Frame = { kind: 'write', epoch: state.version, rows, header: changed, state };
    if (growing !== null)
      try {
        grow(growing, frame);
      } catch {
        growing = null;
      }
    if (active === null || isBehind || !isTrusted) return;
    // Behind a gap it would look as new as the main copy, and hold less than its own manifest names.
    if (active.epoch !== (after ?? 0)) {
      isBehind = true;
      return;
    }
    try {
      grow(active, frame);
      active.file.flush();
      if (changed !== null) header = changed;
    } catch {
      isBehind = true;
    }
  };

  const fileFor = async (name: CopyName): Promise<CopyFile | null> => {
    const known = files.get(name);
    if (known !== undefined) return known;
    const opened = await folder?.open(name, { mayCreate: true });
    if (opened === undefined || typeof opened === 'string') return null;
    files.set(name, opened);
    return opened;
  };

  const snapshot = async (to: Growing, source: SnapshotSource): Promise<HeaderRow | null> => {
    to.file.truncate(0);
    growing = to;
    grow(to, { kind: 'start', epoch: 0, vaultId: to.vaultId, sequence: to.sequence });
    if (__KILL_POINTS__) await killPoint('snapshot:1');
    for await (const rows of source.slices()) {
      if (growing !== to) return null;
      grow(to, { kind: 'rows', epoch: 0, rows });
      if (__KILL_POINTS__) await killPoint('snapshot:slice');
    }
    const ending = await source.ending();
    if (growing !== to) return null;
    grow(to, { kind: 'end', epoch: ending.state?.version ?? 0, ...ending });
    if (__KILL_POINTS__) await killPoint('snapshot:2');
    to.file.flush();
    if (__KILL_POINTS__) await killPoint('snapshot:3');
    to.snapshotEnd = to.end;
    return ending.header;
  };

  const renew: SecondCopy['renew'] = async (source) => {
    if (folder === null || isNewer || growing !== null) return false;
    const name: CopyName = active?.name === 'a' ? 'b' : 'a';
    try {
      const file = await fileFor(name);
      // Both are made together: only a file that was there before is proof against a power cut (SECURITY F4c).
      const other = await fileFor(name === 'a' ? 'b' : 'a');
      if (file === null || other === null) return false;
      const sequence = (active?.sequence ?? 0) + 1;
      const to: Growing = {
        ...{ name, file, vaultId: source.vaultId, sequence },
        ...{ epoch: 0, end: 0, chain: new Uint8Array(chainLength), snapshotEnd: 0 },
      };
      const ended = await snapshot(to, source);
      if (ended === null) return false;
      active = to;
      header = ended;
      isBehind = false;
      isTrusted = true;
      return true;
    } catch {
      // No room, or the file is gone: the other one is as it was.
      return false;
    } finally {
      growing = null;
    }
  };

  const contents: SecondCopy['contents'] = async function* (pause) {
    const order = [active?.name, ...copyNames].filter((name) => name !== undefined);
    for (const name of new Set(order)) {
      const file = files.get(name);
      const content = file === undefined ? null : await replayCopy(file, pause).catch(() => null);
      if (content !== null) yield content;
    }
  };

  const close = (): void => {
    growing = null;
    active = null;
    for (const file of files.values()) file.close();
    files.clear();
  };

  return {
    standing: () => ({
      kind: kind(),
      isThere: isHeld || hasContent,
      vaultId: active?.vaultId ?? null,
      epoch: active?.epoch ?? null,
      header,
      bytes: [...files.values()].reduce((sum, file) => sum + sizeOf(file), 0),
      isBloated: active !== null && active.end > 2 * active.snapshotEnd + slackBytes,
      isBehind,
      isProven,
    }),
    append,
    renew,
    contents,
    distrust: () => {
      isTrusted = false;
    },
    close,
  };
};

const sizeOf = (file: CopyFile): number => {
  try {
    return file.size();
  } catch {
    return 0;
  }
};
