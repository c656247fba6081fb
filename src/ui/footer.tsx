import type { ReactNode } from 'react';

export interface FooterProps {
  /** One tick or one line above the answers. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** The answers of a screen; stays in reach while the rest scrolls, and never covers what has focus. */
export function Footer({ above, children }: FooterProps) {
  return (
    <div className="footer">
      {above !== undefined && <div className="footer-above">{above}</div>}
      {children}
    </div>
  );
}
