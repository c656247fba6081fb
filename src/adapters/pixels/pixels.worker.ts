import { expose } from '../channel/expose';
import { workerScope } from '../channel/worker-scope';
import type { PixelsCalls } from './pixels-calls';
import { prepareReader, readCodes } from './read-codes';

// Only carries messages. No network here, no keys and no cards: frames in, texts out.
const calls: PixelsCalls = {
  start: (wasm) => prepareReader(wasm.buffer),
  read: ({ bytes, width, height }) =>
    readCodes(new ImageData(new Uint8ClampedArray(bytes.buffer), width, height)),
};

expose(calls, workerScope);
