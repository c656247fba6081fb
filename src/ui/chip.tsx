import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export interface ChipProps {
  readonly isPressed?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly onPress: () => void;
  /** Present when the chip can be taken away: its accessible name then. */
  readonly removeLabel?: string | undefined;
  readonly children: ReactNode;
}

/** A filter that is on or off, or one that can be removed. */
export function Chip({ isPressed, icon, onPress, removeLabel, children }: ChipProps) {
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={removeLabel === undefined ? (isPressed ?? false) : undefined}
      aria-label={removeLabel}
      onClick={onPress}
    >
      {icon && <Icon name={icon} size="xs" />}
      {children}
      {removeLabel !== undefined && <Icon name="x" size="xs" />}
    </button>
  );
}

/** A row of chips that scrolls sideways on its own. */
export function Chips({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="chips" role="group" aria-label={label}>
      {children}
    </div>
  );
}
