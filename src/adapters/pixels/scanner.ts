import { fail, ok } from '../../core/kernel/result';
import type { Scanner } from '../../ports/scanner';
import { giveAway } from '../channel/message';
import { connect } from '../channel/connect';
import type { ChannelPort } from '../channel/message';
import type { PixelsCalls } from './pixels-calls';
import { findPlatformDetector } from './platform-detector';
import type { PlatformDetector } from './platform-detector';

interface ScannerParts {
  /** Starts `pixels.worker`; called once, when the first frame needs it. */
  readonly startWorker: () => ChannelPort;
  /** Bytes of the bundled reader, from this origin; the worker itself has no network. */
  readonly loadWasm: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Where the platform's detector would be; the page's global scope. */
  readonly scope: object;
}

/** Four megapixels: DESIGN 10, caps. */
const mostPixels = 4_000_000;

/** Wide enough for a dense code, small enough to read many times a second. */
const longestSide = 1_280;

/**
 * Reads codes with the platform's detector, else with the bundled reader in `pixels.worker`.
 * Nothing is loaded before the first frame.
 */
export const createScanner = (parts: ScannerParts): Scanner => {
  const reader = once(() => startReader(parts));

  const readFrame: Scanner['readFrame'] = async (frame) => {
    try {
      return await (
        await reader()
      )(frame);
    } finally {
      frame.close();
    }
  };

  const readPicture: Scanner['readPicture'] = async (picture) => {
    const frame = await createImageBitmap(picture).catch(() => null);
    if (frame === null) return fail({ code: 'scan/unreadable' });
    if (frame.width * frame.height > mostPixels) {
      frame.close();
      return fail({ code: 'scan/unreadable', facts: { cap: 'pixels' } });
    }
    const texts = await readFrame(frame);
    return texts.length > 0 ? ok(texts) : fail({ code: 'scan/nothing-found' });
  };

  return { readFrame, readPicture };
};

type ReadFrame = (frame: ImageBitmap) => Promise<readonly string[]>;

const startReader = async (parts: ScannerParts): Promise<ReadFrame> => {
  const detector = await findPlatformDetector(parts.scope);
  return detector === null ? bundledReader(parts) : platformReader(detector);
};

const platformReader =
  (detector: PlatformDetector): ReadFrame =>
  async (frame) => {
    const found = await detector.detect(frame);
    return [...new Set(found.map(({ rawValue }) => rawValue).filter((text) => text !== ''))];
  };

const bundledReader = async ({ startWorker, loadWasm }: ScannerParts): Promise<ReadFrame> => {
  const wasm = await loadWasm();
  const worker = connect<PixelsCalls>(startWorker());
  await worker.start(giveAway(wasm));
  return async (frame) => {
    const { data, width, height } = pixelsOf(frame);
    return worker.read({ bytes: giveAway(new Uint8Array(data.buffer)), width, height });
  };
};

/** Pixels of a frame, shrunk to what reading needs. */
const pixelsOf = (frame: ImageBitmap): ImageData => {
  const scale = Math.min(1, longestSide / Math.max(frame.width, frame.height));
  const width = Math.max(1, Math.round(frame.width * scale));
  const height = Math.max(1, Math.round(frame.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d context');
  context.drawImage(frame, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
};

/** Makes a thing at first use; a failed making is tried again at the next. */
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
};
