import type { ReactNode } from 'react';

export interface FindingRowProps {
  readonly title: ReactNode;
  /** How it stands, in shape and words. */
  readonly tag: ReactNode;
  /** One sentence. */
  readonly children: ReactNode;
}

/** One thing that was looked at: its name, how it stands, and what was found. Stands in a list in a panel. */
export function FindingRow({ title, tag, children }: FindingRowProps) {
  return (
    <li className="finding">
      <div className="finding-head">
        <b>{title}</b>
        {tag}
      </div>
      <p className="text-small tone-quiet">{children}</p>
    </li>
  );
}
