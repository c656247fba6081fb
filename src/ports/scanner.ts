import type { Failure, Result } from '../core/kernel/result';

/** - `scan/nothing-found`: no code in this picture · `scan/unreadable`: the picture could not be opened or is too large */
export type ScanFailure = Failure<'scan/nothing-found' | 'scan/unreadable'>;

/** Reads codes out of frames, in `pixels.worker` unless the platform has a detector of its own. */
export interface Scanner {
  /** Every text found in one frame; the frame is closed. */
  readFrame(frame: ImageBitmap): Promise<readonly string[]>;
  readPicture(picture: Blob): Promise<Result<readonly string[], ScanFailure>>;
}
