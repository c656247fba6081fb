import type { ReactNode } from 'react';

/** What is of no use on paper. */
export const OnScreenOnly = ({ children }: { readonly children: ReactNode }) => (
  <div className="on-screen-only">{children}</div>
);
