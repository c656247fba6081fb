import { useEffect, useState } from 'react';
import { qrPath } from './qr-path';

export interface QrCodeProps {
  readonly text: string;
  /** What the picture is for, in words. */
  readonly label: string;
  /** Edge in CSS pixels. */
  readonly size?: number | undefined;
}

interface Drawn {
  readonly text: string;
  readonly path: string;
  readonly edge: number;
}

/** A code to hold in front of another device: dark on white in every theme, with its quiet margin. */
export function QrCode({ text, label, size = 300 }: QrCodeProps) {
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    let isWanted = true;
    void import('qr').then(({ encodeQR }) => {
      const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
      if (isWanted) setDrawn({ text, path: qrPath(modules), edge: modules.length });
    });
    return () => {
      isWanted = false;
    };
  }, [text]);
  const isReady = drawn !== undefined && drawn.text === text;
  return (
    <svg
      className="qr-code"
      style={{ '--qr-size': `${size}px` }}
      viewBox={isReady ? `0 0 ${drawn.edge} ${drawn.edge}` : '0 0 1 1'}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      {isReady && <path d={drawn.path} fill="#000" />}
    </svg>
  );
}
