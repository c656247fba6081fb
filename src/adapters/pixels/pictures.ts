import { fail, ok } from '../../core/kernel/result';
import type { Pictures } from '../../ports/pictures';
import { connect } from '../channel/connect';
import { giveAway, type ChannelPort } from '../channel/message';
import type { PixelsCalls } from './pixels-calls';

/**
 * Shows pictures by way of `pixels.worker`; the same picture is redrawn once while the wallet is open.
 *
 * @param startWorker called once, when the first picture needs it
 */
export const createPictures = (startWorker: () => ChannelPort): Pictures => {
  let worker: PixelsCalls | null = null;
  const shown = new Map<string, ReturnType<Pictures['redraw']>>();

  const redraw: Pictures['redraw'] = (dataAddress) => {
    const known = shown.get(dataAddress);
    if (known !== undefined) return known;
    const drawn = draw(dataAddress);
    shown.set(dataAddress, drawn);
    return drawn;
  };

  const draw: Pictures['redraw'] = async (dataAddress) => {
    worker ??= connect<PixelsCalls>(startWorker());
    const bytes = bytesOf(dataAddress);
    const picture = bytes === null ? null : await worker.redraw(giveAway(bytes));
    if (picture === 'too-large') return fail({ code: 'picture/too-large' });
    return picture === null
      ? fail({ code: 'picture/not-shown' })
      : ok(URL.createObjectURL(picture));
  };

  const forget = (): void => {
    for (const drawn of shown.values()) {
      void drawn.then((address) => {
        if (address.ok) URL.revokeObjectURL(address.value);
      });
    }
    shown.clear();
  };

  return { redraw, forget };
};

const bytesOf = (dataAddress: string): Uint8Array<ArrayBuffer> | null => {
  try {
    const text = atob(dataAddress.slice(dataAddress.indexOf(',') + 1));
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
};
