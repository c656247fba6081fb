import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

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

/**
 * Every text found in QR codes of a picture.
 *
 * @param picture pixels, or the bytes of a PNG, JPEG or WebP file
 */
export const readCodes = async (picture: ImageData | Uint8Array): Promise<readonly string[]> => {
  const found = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    tryInvert: true,
    tryRotate: true,
    maxNumberOfSymbols: mostCodes,
  });
  return distinct(found.filter(({ isValid }) => isValid).map(({ text }) => text));
};

const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== '')),
];
