import { useCallback } from 'react';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface StillPictureProps {
  readonly still: ImageBitmap;
  /** Corners of each thing worth pointing at, 0 to 1 of the picture; numbered from 1 in this order. */
  readonly outlines: readonly (readonly Point[])[];
  /** The picture in words. */
  readonly label: string;
}

/** A picture at rest, with numbered outlines on it. */
export function StillPicture({ still, outlines, label }: StillPictureProps) {
  const { width, height } = still;
  const draw = useCallback(
    (canvas: HTMLCanvasElement | null) => canvas?.getContext('2d')?.drawImage(still, 0, 0),
    [still],
  );
  const radius = Math.max(width, height) / 26;
  return (
    <div className="still-picture" role="img" aria-label={label}>
      <canvas ref={draw} width={width} height={height} />
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {outlines.map((corners, index) => {
          const points = corners.map(({ x, y }) => ({ x: x * width, y: y * height }));
          const round = points.map(({ x, y }) => `${x},${y}`).join(' ');
          const middle = middleOf(points);
          return (
            <g key={index}>
              <polygon className="still-picture-edge" points={round} />
              <polygon points={round} />
              <circle cx={middle.x} cy={middle.y} r={radius} />
              <text x={middle.x} y={middle.y} fontSize={radius * 1.3}>
                {index + 1}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x / points.length, 0),
  y: points.reduce((sum, { y }) => sum + y / points.length, 0),
});
