import type { Scanner } from '../../ports';

interface FrameWatch {
  readonly onFound: (texts: readonly string[]) => void;
  /** The picture has been black for 5 seconds. */
  readonly onBlack: () => void;
  /** Nothing was found for 12 seconds. */
  readonly onNothing: () => void;
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
      const texts = await scanner.readFrame(await createImageBitmap(video));
      if (signal.aborted) return;
      if (texts.length > 0) return watch.onFound(texts);
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

const sampleSide = 16;

/** Mean brightness of a frame, from 16 × 16 samples of it. */
const brightnessOf = (video: HTMLVideoElement): number => {
  const canvas = document.createElement('canvas');
  canvas.width = sampleSide;
  canvas.height = sampleSide;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return 255;
  context.drawImage(video, 0, 0, sampleSide, sampleSide);
  const { data } = context.getImageData(0, 0, sampleSide, sampleSide);
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) {
    // Green alone: it carries most of what the eye calls brightness.
    sum += data[i + 1] ?? 0;
  }
  return sum / (sampleSide * sampleSide);
};
