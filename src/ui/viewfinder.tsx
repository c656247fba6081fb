import type { ReactNode } from 'react';

export interface ViewfinderProps {
  /** The moving picture, under the corners. */
  readonly picture?: ReactNode;
  /** Words in the middle: what to do, or why there is no picture. */
  readonly children?: ReactNode;
}

/** The dark frame of the camera; the same in every theme. */
export function Viewfinder({ picture, children }: ViewfinderProps) {
  return (
    <section className="viewfinder">
      {picture}
      <svg
        className="viewfinder-corners"
        viewBox="0 0 100 62"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d="M3 14V3h9M88 3h9v11M97 48v11h-9M12 59H3V48" vectorEffect="non-scaling-stroke" />
      </svg>
      {children !== undefined && <div className="viewfinder-words">{children}</div>}
    </section>
  );
}
