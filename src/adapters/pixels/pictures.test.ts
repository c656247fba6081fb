import { afterEach, describe, expect, it } from 'vitest';
import { expose } from '../channel/expose';
import { createPictures } from './pictures';
import type { PixelsCalls } from './pixels-calls';

const address = 'data:image/png;base64,AAEC';
const ports: MessagePort[] = [];

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** Pictures of which a worker says this, and every picture it was given. */
const picturesOf = (answer: Awaited<ReturnType<PixelsCalls['redraw']>>) => {
  const given: Uint8Array[] = [];
  const redraw: PixelsCalls['redraw'] = (bytes) => {
    given.push(bytes);
    return Promise.resolve(answer);
  };
  const pictures = createPictures(() => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    expose({ redraw }, port2);
    port1.start();
    port2.start();
    return port1;
  });
  return { pictures, given };
};

describe('createPictures', () => {
  it('says picture/too-large of one that is never decoded, and asks once', async () => {
    const { pictures, given } = picturesOf('too-large');
    const refused = { ok: false, error: { code: 'picture/too-large' } };
    expect(await pictures.redraw(address)).toEqual(refused);
    expect(await pictures.redraw(address)).toEqual(refused);
    expect(given).toEqual([new Uint8Array([0, 1, 2])]);
  });

  it('says picture/not-shown of one that cannot be drawn, or is none', async () => {
    const { pictures, given } = picturesOf(null);
    const refused = { ok: false, error: { code: 'picture/not-shown' } };
    expect(await pictures.redraw(address)).toEqual(refused);
    expect(await pictures.redraw('data:image/png;base64,%')).toEqual(refused);
    expect(given).toHaveLength(1);
  });
});
