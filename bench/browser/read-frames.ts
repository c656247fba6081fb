import encodeQr from 'qr';
import { prepareReader, readCodes } from '../../src/adapters/pixels/read-codes';

const width = 640;
const height = 480;

/** What the codes of this field say: an offer, a request, a request by reference of the usual length. */
const texts = [
  `openid-credential-offer://?credential_offer_uri=${encodeURIComponent('https://issuer.example/offers/5b6f0f0f9a')}`,
  `openid4vp://?client_id=${encodeURIComponent('x509_san_dns:verifier.example')}&request_uri=${encodeURIComponent('https://verifier.example/requests/2f1c')}`,
  `openid4vp://?client_id=${encodeURIComponent('x509_hash:Uvo3HtuIxuhC92rShpgqcT3YXwrqRxWEviRiA0OZszk')}&request_uri=${encodeURIComponent('https://rp.verifier.example/oid4vp/request/5e1c8f2a-87c4-4d2e-9c57-0d5b1f3c7a10')}&request_uri_method=post`,
];

/** Numbers from 0 to 1, the same in every run. */
const seeded = (start: number): (() => number) => {
  let state = start;
  return () => {
    // xorshift32.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
};

const drawCode = (text: string): OffscreenCanvas => {
  const modules = encodeQr(text, 'raw', { ecc: 'medium', border: 4 });
  const canvas = new OffscreenCanvas(modules.length, modules.length);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('bench/no-canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  modules.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) context.fillRect(x, y, 1, 1);
    }),
  );
  return canvas;
};

/**
 * One frame as a hand-held camera gives it: the code on a grey wall, turned by up to 20°, leaning by up to 12 %, out of
 * focus by up to 1.5 pixels, dim down to a third of the light, with noise.
 */
const frameOf = (text: string, random: () => number): ImageData => {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('bench/no-canvas');
  context.fillStyle = '#9a9a94';
  context.fillRect(0, 0, width, height);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const side = between(0.62, 0.9) * height;
  const code = drawCode(text);
  context.filter = `blur(${between(0, 1.5).toFixed(2)}px)`;
  context.imageSmoothingEnabled = false;
  context.translate(width / 2 + between(-30, 30), height / 2 + between(-10, 10));
  context.transform(1, between(-0.12, 0.12), between(-0.12, 0.12), between(0.9, 1), 0, 0);
  context.rotate((between(-20, 20) * Math.PI) / 180);
  context.drawImage(code, -side / 2, -side / 2, side, side);
  const image = context.getImageData(0, 0, width, height);
  const light = between(0.33, 1);
  const noise = between(0, 24);
  for (let at = 0; at < image.data.length; at += 4) {
    const grey = (image.data[at] ?? 0) * light + (random() - 0.5) * noise;
    image.data.fill(grey, at, at + 3);
  }
  return image;
};

/** Reads `count` seeded frames. @returns the share that was read right, and the median time of a frame, ms */
export const readFrames = async (count: number, wasm: Uint8Array<ArrayBuffer>) => {
  await prepareReader(wasm.slice().buffer);
  const random = seeded(20_261);
  const times: number[] = [];
  let read = 0;
  for (let at = 0; at < count; at += 1) {
    const text = texts[at % texts.length] ?? '';
    const frame = frameOf(text, random);
    const start = performance.now();
    const found = await readCodes(frame);
    times.push(performance.now() - start);
    if (found.length === 1 && found[0] === text) read += 1;
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { share: read / count, ms: sorted[count >> 1] ?? NaN };
};
