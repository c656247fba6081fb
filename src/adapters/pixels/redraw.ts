import { pictureSize } from './picture-size';

/** DESIGN 10, caps: four megapixels. */
const mostPixels = 4_000_000;
/** As large as a portrait is ever shown, with room for fine screens. */
const longestSide = 512;

/**
 * Decodes a picture and encodes its pixels again: nothing of the original file reaches the page, neither
 * its metadata nor what a decoder might trip over.
 *
 * @param bytes PNG, JPEG or WebP
 * @returns a PNG, `too-large` when it claims more pixels than the cap, null when it does not decode
 */
export const redraw = async (
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Blob | 'too-large' | null> => {
  const size = pictureSize(bytes);
  if (size === null || size.width * size.height === 0) return null;
  if (size.width * size.height > mostPixels) return 'too-large';
  const bitmap = await createImageBitmap(new Blob([bytes])).catch(() => null);
  if (bitmap === null) return null;
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
};
