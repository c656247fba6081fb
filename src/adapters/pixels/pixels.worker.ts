import { expose } from '../channel/expose';
import { workerScope } from '../channel/worker-scope';
import type { PixelsCalls } from './pixels-calls';
import { findCodes, prepareReader } from './read-codes';
import { readPicture } from './read-picture';
import { redraw } from './redraw';

// Only carries messages. No network here, no keys and no vault: frames and pictures in, texts and pixels out.
const calls: PixelsCalls = {
  start: (wasm) => prepareReader(wasm.buffer),
  read: ({ bytes, width, height }) =>
    findCodes(new ImageData(new Uint8ClampedArray(bytes.buffer), width, height)),
  readPicture,
  redraw,
};

expose(calls, workerScope);
