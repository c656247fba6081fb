import { useEffect, useState } from 'react';
import type { PictureFailure } from '../ports/pictures';
import { usePorts } from './ports';

/** A picture on its way to the screen. */
export type Drawn =
  | { readonly at: 'waiting' }
  | { readonly at: 'shown'; readonly address: string }
  /** It does not decode, or is none that may be shown. */
  | { readonly at: 'refused'; readonly code: PictureFailure['code'] };

const waiting: Drawn = { at: 'waiting' };

/** A picture that was decoded and encoded again here. */
export const usePicture = (dataAddress: string): Drawn => {
  const { pictures } = usePorts();
  const [last, setLast] = useState<{ readonly of: string; readonly drawn: Drawn } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void pictures.redraw(dataAddress).then((picture) => {
      if (!isWanted) return;
      const drawn: Drawn = picture.ok
        ? { at: 'shown', address: picture.value }
        : { at: 'refused', code: picture.error.code };
      setLast({ of: dataAddress, drawn });
    });
    return () => {
      isWanted = false;
    };
  }, [pictures, dataAddress]);
  return last?.of === dataAddress ? last.drawn : waiting;
};
