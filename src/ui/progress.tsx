import type { ReactNode } from 'react';
import { useId } from 'react';

export interface ProgressProps {
  readonly label: ReactNode;
  /** Left out while the length is unknown. */
  readonly value?: number | undefined;
  readonly max?: number | undefined;
}

/** How far something long has come. */
export function Progress({ label, value, max = 1 }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <span id={id} className="text-small">
        {label}
      </span>
      <progress className="progress-bar" aria-labelledby={id} value={value} max={max} />
    </div>
  );
}
