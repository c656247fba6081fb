import { VisuallyHidden } from './visually-hidden';

export interface SkeletonProps {
  readonly kind: 'slip' | 'line' | 'panel';
  readonly count?: number | undefined;
  /** What is being opened, in words. */
  readonly label: string;
}

/** Holds the place of what is coming; unseen for the first 300 ms. */
export function Skeleton({ kind, count = 1, label }: SkeletonProps) {
  return (
    <div className="skeleton" role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={`skeleton-item skeleton-${kind}`} />
      ))}
    </div>
  );
}
