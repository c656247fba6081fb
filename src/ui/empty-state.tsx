import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export interface EmptyStateProps {
  readonly icon?: IconName | undefined;
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** Nothing here yet, and the ways to change that. */
export function EmptyState({ icon, title, actions, children }: EmptyStateProps) {
  return (
    <section className="empty-state">
      {icon && <Icon name={icon} size="l" />}
      <h2>{title}</h2>
      {children !== undefined && <p className="tone-quiet">{children}</p>}
      {actions !== undefined && <div className="empty-state-actions">{actions}</div>}
    </section>
  );
}
