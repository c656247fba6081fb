import type { FoundCode } from '../../ports/scanner';
import { pictureSize } from './picture-size';
import { pixelsOf } from './pixels-of';
import { findCodes } from './read-codes';

/**
 * What became of a picture: its codes, or why it was not looked at.
 * `too-large` is told from the file's own header, before anything unfolds it.
 */
export type PictureReading = readonly FoundCode[] | 'unreadable' | 'too-large';

/** The cameras of phones make pictures of up to 50 megapixels; see docs/decisions.md, pictures of codes. */
const mostPixels = 50_000_000;

/** Fast, and finds nearly all. */
const usualSide = 1_280;
/** For a small code in a large picture. */
const largeSide = 3_200;

/**
 * Opens a picture file in this thread and reads the codes in it.
 *
 * @param bytes PNG, JPEG or WebP
 */
export const readPicture = async (bytes: Uint8Array<ArrayBuffer>): Promise<PictureReading> => {
  const size = pictureSize(bytes);
  if (size === null || size.width * size.height === 0) return 'unreadable';
  if (size.width * size.height > mostPixels) return 'too-large';
  const bitmap = await createImageBitmap(new Blob([bytes])).catch(() => null);
  if (bitmap === null) return 'unreadable';
  try {
    const found = await findCodes(pixelsOf(bitmap, usualSide));
    const isWhole = Math.max(bitmap.width, bitmap.height) <= usualSide;
    return found.length > 0 || isWhole ? found : await findCodes(pixelsOf(bitmap, largeSide));
  } finally {
    bitmap.close();
  }
};
