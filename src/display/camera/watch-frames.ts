import type { Scanner } from '../../ports';
import type { FoundCode } from '../../ports/scanner';
import { brightnessOf } from './brightness';

/** What the camera saw: one code or more, and the picture they stand in. */
export interface Sighting {
  readonly codes: readonly FoundCode[];
  readonly still: ImageBitmap;
}

interface FrameWatch {
  readonly onFound: (sighting: Sighting) => void;
  /** The picture has been black for 5 seconds. */
  readonly onBlack: () => void;
  /** Nothing was found for 12 seconds. */
  readonly onNothing: () => void;
  /** The code reader could not be started. */
  readonly onNoReader: () => void;
}

/** Read this often: fast enough to feel instant, slow enough to leave a phone cool. */
const beatMs = 160;
const blackAfterMs = 5_000;
const nothingAfterMs = 12_000;

/** Mean brightness, 0 to 255, under which a picture is black: a covered or dead camera. */
const blackBelow = 10;

/** Reads frames of a playing video until something is found or `signal` aborts. */
export const watchFrames = async (
  video: HTMLVideoElement,
  scanner: Scanner,
  watch: FrameWatch,
  signal: AbortSignal,
): Promise<void> => {
  const startedAt = performance.now();
  let lastLightAt = startedAt;
  let hasTold = { black: false, nothing: false };
  while (!signal.aborted) {
    if (video.readyState >= video.HAVE_CURRENT_DATA && video.videoWidth > 0) {
      const now = performance.now();
      if (brightnessOf(video) >= blackBelow) lastLightAt = now;
      const seen = await look(video, scanner).catch(() => null);
      if (signal.aborted) return;
      if (seen === null) return watch.onNoReader();
      if (seen.codes.length > 0) return watch.onFound(seen);
      if (!hasTold.black && now - lastLightAt >= blackAfterMs) {
        hasTold = { ...hasTold, black: true };
        watch.onBlack();
      }
      if (!hasTold.nothing && now - startedAt >= nothingAfterMs) {
        hasTold = { ...hasTold, nothing: true };
        watch.onNothing();
      }
    }
    await new Promise((resolve) => setTimeout(resolve, beatMs));
  }
};

/**
 * One look at the picture, and where it shows a code a second one: of two codes in view one frame may show
 * only one, and nothing may be opened that the person did not mean.
 */
const look = async (video: HTMLVideoElement, scanner: Scanner): Promise<Sighting> => {
  const first = await glance(video, scanner);
  if (first.codes.length === 0) return first;
  const second = await glance(video, scanner);
  const missed = first.codes.filter(({ text }) => !second.codes.some((code) => code.text === text));
  return { still: second.still, codes: [...second.codes, ...missed] };
};

/** The reader closes what it is given, so it gets a copy of the still. */
const glance = async (video: HTMLVideoElement, scanner: Scanner): Promise<Sighting> => {
  const still = await createImageBitmap(video);
  return { still, codes: await scanner.readFrame(await createImageBitmap(still)) };
};
