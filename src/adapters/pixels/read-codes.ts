import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader';
import type { FoundCode, PicturePoint } from '../../ports/scanner';

/**
 * Gives the reader its WebAssembly; must be called once, before the first picture.
 *
 * The package would fetch it from a content network by itself. The thread it runs in may not fetch at all,
 * so the bytes are handed in, and any attempt to find them elsewhere is a bug.
 */
export const prepareReader = async (wasm: ArrayBuffer): Promise<void> => {
  await prepareZXingModule({
    overrides: { wasmBinary: wasm, locateFile: (file: string) => file },
    fireImmediately: true,
  });
};

/** Enough for a page of codes; more is somebody playing games. */
const mostCodes = 8;

const read = async (picture: ImageData | Uint8Array): Promise<readonly ReadResult[]> => {
  const found = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    tryInvert: true,
    tryRotate: true,
    maxNumberOfSymbols: mostCodes,
  });
  return found.filter(
    ({ isValid, text }, index) =>
      isValid && text !== '' && found.findIndex((other) => other.text === text) === index,
  );
};

/**
 * Every text found in QR codes of a picture, each once.
 *
 * @param picture pixels, or the bytes of a PNG, JPEG or WebP file
 */
export const readCodes = async (picture: ImageData | Uint8Array): Promise<readonly string[]> =>
  (await read(picture)).map(({ text }) => text);

/** Every code found in pixels, each text once, with where it stands. */
export const findCodes = async (picture: ImageData): Promise<readonly FoundCode[]> => {
  const within = ({ x, y }: PicturePoint): PicturePoint => ({
    x: x / picture.width,
    y: y / picture.height,
  });
  return (await read(picture)).map(({ text, position }) => ({
    text,
    corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft].map(
      within,
    ),
  }));
};
