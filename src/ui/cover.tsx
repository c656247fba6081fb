import { VisuallyHidden } from './visually-hidden';

export interface CoverProps {
  /** Width in CSS pixels; chosen by the place, never by the length of what it covers. */
  readonly width?: number | undefined;
  /** What is read in its place, for example "Hidden". Left out where the words beside it say so. */
  readonly label?: string | undefined;
}

/** A hatched bar standing for a value that stays here. */
export function Cover({ width = 46, label }: CoverProps) {
  return (
    <>
      <span className="cover" style={{ inlineSize: width }} aria-hidden="true" />
      {label !== undefined && <VisuallyHidden>{label}</VisuallyHidden>}
    </>
  );
}
