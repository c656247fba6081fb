import { useEffect, useState } from 'react';
import { usePorts } from './ports';

/**
 * The address of a picture that was decoded and encoded again here, or undefined until it is there, and for
 * good when it cannot be shown.
 */
export const usePicture = (dataAddress: string): string | undefined => {
  const { pictures } = usePorts();
  const [drawn, setDrawn] = useState<{ readonly of: string; readonly address: string } | null>(
    null,
  );
  useEffect(() => {
    let isWanted = true;
    void pictures.redraw(dataAddress).then((picture) => {
      if (isWanted && picture.ok) setDrawn({ of: dataAddress, address: picture.value });
    });
    return () => {
      isWanted = false;
    };
  }, [pictures, dataAddress]);
  return drawn?.of === dataAddress ? drawn.address : undefined;
};
