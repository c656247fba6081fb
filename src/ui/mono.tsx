import type { ReactNode } from 'react';

/** Identifiers and addresses: a face that keeps 0 and O, 1 and l apart, read left to right everywhere. */
export function Mono({
  isStrong = false,
  children,
}: {
  readonly isStrong?: boolean | undefined;
  readonly children: ReactNode;
}) {
  return (
    <bdi className={isStrong ? 'mono weight-650' : 'mono'} dir="ltr">
      {children}
    </bdi>
  );
}
