import type { ReactNode } from 'react';
import { Icon } from './icon';

/** Over the whole page while something is held above it: letting go here does something. */
export function DropHint({ children }: { readonly children: ReactNode }) {
  return (
    <div className="drop-hint">
      <Icon name="down2" size="l" />
      <b>{children}</b>
    </div>
  );
}
