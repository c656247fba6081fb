import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface MarkerProps {
  /** Not yet: outlined, for what would leave. */
  readonly wouldLeave?: boolean | undefined;
  /** Hatched: it left, and is no longer true. Words beside it say so. */
  readonly isChanged?: boolean | undefined;
  readonly children: ReactNode;
}

/** Sets text on yellow: it will leave, is leaving or has left this device. Never for anything else. */
export function Marker({ wouldLeave = false, isChanged = false, children }: MarkerProps) {
  return (
    <span
      className={classNames('marker', wouldLeave && 'marker-would', isChanged && 'marker-changed')}
    >
      {children}
    </span>
  );
}

/** The same promise as a small square, for lines of a timeline. */
export function MarkerDot({ leaves }: { readonly leaves: boolean }) {
  return (
    <span className={classNames('marker-dot', leaves && 'marker-dot-leaves')} aria-hidden="true" />
  );
}
