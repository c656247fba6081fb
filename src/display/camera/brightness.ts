const sampleSide = 16;

/** Mean brightness of a frame, 0 to 255, from 16 × 16 samples of it. */
export const brightnessOf = (video: HTMLVideoElement): number => {
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
