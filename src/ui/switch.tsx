import type { ReactNode } from 'react';
import { useId } from 'react';

export interface SwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly description?: ReactNode;
  readonly children: ReactNode;
}

/** A setting that takes effect at once. */
export function Switch({ isOn, onChange, description, children }: SwitchProps) {
  const id = useId();
  return (
    <label className="switch">
      <span>
        <span className="weight-650" id={id}>
          {children}
        </span>
        {description !== undefined && (
          <span className="check-description text-small" id={`${id}-help`}>
            {description}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        className="switch-input"
        checked={isOn}
        aria-labelledby={id}
        aria-describedby={description === undefined ? undefined : `${id}-help`}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
    </label>
  );
}
