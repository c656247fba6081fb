import type { ReactNode } from 'react';
import { Icon } from './icon';

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly isOpen?: boolean | undefined;
  readonly onToggle?: ((isOpen: boolean) => void) | undefined;
  readonly children: ReactNode;
}

/** Detail for those who want it, folded away. */
export function Disclosure({ summary, isOpen, onToggle, children }: DisclosureProps) {
  return (
    <details
      className="disclosure"
      open={isOpen}
      onToggle={(event) => {
        onToggle?.(event.currentTarget.open);
      }}
    >
      <summary>
        {summary}
        <Icon name="down" size="s" />
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
