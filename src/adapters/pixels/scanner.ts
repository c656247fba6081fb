import { fail, ok } from '../../core/kernel/result';
import type { Scanner } from '../../ports/scanner';
import { giveAway } from '../channel/message';
import { connect } from '../channel/connect';
import type { ChannelPort } from '../channel/message';
import type { PixelsCalls } from './pixels-calls';
import { pixelsOf } from './pixels-of';
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

/** Larger files are pictures of something else. */
const mostPictureBytes = 33_554_432;

/** Wide enough for a dense code, small enough to read many times a second. */
const longestSide = 1_280;

/**
 * Reads frames with the platform's detector, else with the bundled reader in `pixels.worker`. Picture files are
 * read by the bundled one always: whose they are nobody knows, so they are opened in that thread alone.
 * Nothing is loaded before the first frame or picture.
 */
export const createScanner = (parts: ScannerParts): Scanner => {
  const bundled = once(() => startBundled(parts));
  const reader = once(() => startReader(parts.scope, bundled));

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
    if (picture.size > mostPictureBytes) return tooLarge;
    const bytes = new Uint8Array(await picture.arrayBuffer());
    const read = await (await bundled()).readPicture(giveAway(bytes));
    if (read === 'too-large') return tooLarge;
    if (read === 'unreadable') return fail({ code: 'scan/unreadable' });
    return read.length > 0 ? ok(read) : fail({ code: 'scan/nothing-found' });
  };

  return { readFrame, readPicture };
};

const tooLarge = fail({ code: 'scan/unreadable', facts: { cap: 'picture' } } as const);

type ReadFrame = Scanner['readFrame'];

const startReader = async (
  scope: object,
  bundled: () => Promise<PixelsCalls>,
): Promise<ReadFrame> => {
  const detector = await findPlatformDetector(scope);
  return detector === null ? bundledReader(await bundled()) : platformReader(detector);
};

const platformReader =
  (detector: PlatformDetector): ReadFrame =>
  async (frame) => {
    const { width, height } = frame;
    const found = await detector.detect(frame);
    return found
      .filter(
        ({ rawValue }, index) =>
          rawValue !== '' && found.findIndex((other) => other.rawValue === rawValue) === index,
      )
      .map(({ rawValue, cornerPoints }) => ({
        text: rawValue,
        corners: cornerPoints.map(({ x, y }) => ({ x: x / width, y: y / height })),
      }));
  };

const startBundled = async ({ startWorker, loadWasm }: ScannerParts): Promise<PixelsCalls> => {
  const wasm = await loadWasm();
  const worker = connect<PixelsCalls>(startWorker());
  await worker.start(giveAway(wasm));
  return worker;
};

const bundledReader =
  (worker: PixelsCalls): ReadFrame =>
  (frame) => {
    const { data, width, height } = pixelsOf(frame, longestSide);
    return worker.read({ bytes: giveAway(new Uint8Array(data.buffer)), width, height });
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
