import type { ReactNode } from 'react';

export interface ColumnsProps {
  /** Stays in view at the start while the rest scrolls, or stands above it where there is no room. */
  readonly start: ReactNode;
  readonly children: ReactNode;
}

/** Two parts of one thing: one above the other, side by side where its place is wide enough. */
export function Columns({ start, children }: ColumnsProps) {
  return (
    <div className="columns-room">
      <div className="columns">
        <div className="columns-start">{start}</div>
        <div>{children}</div>
      </div>
    </div>
  );
}
