import encodeQR from 'qr';

/** Modules of white around the code, without which readers do not find it (ISO/IEC 18004). */
const border = 4;

/** A text as a QR code: dark on white in every theme and on paper, because readers want it so. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const modules = encodeQR(text, 'raw', { ecc: 'quartile', border });
  const side = modules.length;
  const squares = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(side)} ${String(side)}`}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  );
};
