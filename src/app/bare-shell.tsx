import type { ReactNode } from 'react';
import { Suspense } from 'react';
import { SkipLink } from './skip-link';

/** Around screens in front of the wallet: no way round, because there is nothing to go round yet. */
export function BareShell({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="shell shell-bare">
      <SkipLink />
      <main id="content" className="shell-main" tabIndex={-1}>
        <Suspense fallback={null}>{children}</Suspense>
      </main>
    </div>
  );
}
