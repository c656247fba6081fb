import type { Failure, Result } from '../core/kernel/result';

/**
 * - `scan/nothing-found`: no code in this picture
 * - `scan/unreadable`: the picture could not be opened. facts: cap, when it is larger than may be
 */
export type ScanFailure = Failure<'scan/nothing-found' | 'scan/unreadable'>;

/** A place in a picture: 0 to 1 from its left and from its top. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** One code of a picture: what it says, and its four corners in order round it. */
export interface FoundCode {
  readonly text: string;
  readonly corners: readonly PicturePoint[];
}

/** Reads codes out of frames, in `pixels.worker` unless the platform has a detector of its own. */
export interface Scanner {
  /** Every code found in one frame, each text once; the frame is closed. */
  readFrame(frame: ImageBitmap): Promise<readonly FoundCode[]>;
  /** The same for a picture file, which is opened in `pixels.worker` alone. */
  readPicture(picture: Blob): Promise<Result<readonly FoundCode[], ScanFailure>>;
}
