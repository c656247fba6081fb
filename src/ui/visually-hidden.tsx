import type { ReactNode } from 'react';

/** Words for assistive technology alone. */
export function VisuallyHidden({
  id,
  children,
}: {
  readonly id?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span className="visually-hidden" id={id}>
      {children}
    </span>
  );
}
