import type { FoundCode } from '../../ports/scanner';
import type { PictureReading } from './read-picture';

/** What the page may ask of `pixels.worker`. */
export interface PixelsCalls {
  /** Takes the reader's WebAssembly; must come before the first `read` or `readPicture`. */
  start(wasm: Uint8Array<ArrayBuffer>): Promise<void>;
  read(pixels: {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly width: number;
    readonly height: number;
  }): Promise<readonly FoundCode[]>;
  /** The codes in a picture file; see read-picture.ts. */
  readPicture(picture: Uint8Array<ArrayBuffer>): Promise<PictureReading>;
  /** A picture as a PNG drawn here; see redraw.ts. */
  redraw(picture: Uint8Array<ArrayBuffer>): Promise<Blob | 'too-large' | null>;
}
