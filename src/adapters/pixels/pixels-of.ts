/**
 * Pixels of a picture, shrunk to what reading needs; never made larger.
 *
 * @param longestSide in pixels
 */
export const pixelsOf = (picture: ImageBitmap, longestSide: number): ImageData => {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d context');
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
};
