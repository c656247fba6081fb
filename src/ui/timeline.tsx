import type { ReactNode } from 'react';
import { Link } from './link';
import { MarkerDot } from './marker';

export interface TimelineEntry {
  readonly id: string;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** Something left this device. */
  readonly isLeaving?: boolean | undefined;
  readonly href?: string | undefined;
  /** When, in words; stands at the end of the line. */
  readonly trailing?: ReactNode;
}

/** What happened, newest first. */
export function Timeline({
  label,
  entries,
}: {
  readonly label?: string | undefined;
  readonly entries: readonly TimelineEntry[];
}) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <TimelineLine {...entry} />
        </li>
      ))}
    </ol>
  );
}

/** One line of it, for lists that lay out their own rows. */
export function TimelineLine(entry: TimelineEntry) {
  return (
    <div className="timeline-entry">
      <MarkerDot leaves={entry.isLeaving ?? false} />
      <div className="row justify-between gap-2 align-start">
        <div className="grow">
          {entry.href === undefined ? (
            <span className="timeline-title">{entry.title}</span>
          ) : (
            <Link href={entry.href} className="timeline-link">
              <span className="timeline-title">{entry.title}</span>
            </Link>
          )}
          {entry.note !== undefined && <span className="timeline-note">{entry.note}</span>}
        </div>
        {entry.trailing !== undefined && <span className="timeline-note">{entry.trailing}</span>}
      </div>
    </div>
  );
}
