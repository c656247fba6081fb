import type { CopyFile, CopyName } from './copy-file';
import { chainLength, encodeFrame } from './frame';
import type { Frame } from './frame';
import type { CopyOutline } from './read-copy';

/** A file of the second copy that frames are appended to. */
export interface Growing {
  readonly name: CopyName;
  readonly file: CopyFile;
  readonly vaultId: string;
  readonly sequence: number;
  epoch: number;
  end: number;
  chain: Uint8Array;
  snapshotEnd: number;
}

/** Appends without flushing; moves on only when the bytes were taken. */
export const grow = (to: Growing, frame: Frame): void => {
  const bytes = encodeFrame(frame, to.chain);
  to.file.write(to.end, bytes);
  to.end += bytes.length;
  to.chain = bytes.slice(-chainLength);
  to.epoch = Math.max(to.epoch, frame.epoch);
};

/** A file that was looked over, to be continued behind its last whole frame. */
export const growingOf = (name: CopyName, file: CopyFile, outline: CopyOutline): Growing => ({
  name,
  file,
  vaultId: outline.vaultId,
  sequence: outline.sequence,
  epoch: outline.epoch,
  end: outline.end,
  chain: outline.chain,
  snapshotEnd: outline.snapshotEnd,
});
