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
  const ready = drawn?.text === text ? drawn : undefined;
  return (
    <svg
      className="qr-code"
      style={{ '--qr-size': `${size}px` }}
      viewBox={ready ? `0 0 ${ready.edge} ${ready.edge}` : '0 0 1 1'}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      {ready && <path d={ready.path} fill="#000" />}
    </svg>
  );
}
