import type { ChangeEvent } from 'react';
import { Icon } from './icon';

export interface CheckBoxProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** Shows a lock instead of a tick; pressing still reports, so that the screen can explain. */
  readonly isLocked?: boolean | undefined;
  readonly label?: string | undefined;
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly name?: string | undefined;
}

/** The box alone; Checkbox and ClaimRow put words around it. */
export function CheckBox(props: CheckBoxProps) {
  const { isOn, onChange, isLocked = false } = props;
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    onChange(event.currentTarget.checked);
  };
  return (
    <span className="check-box">
      <input
        type="checkbox"
        className="check-input"
        checked={isOn}
        onChange={change}
        name={props.name}
        aria-disabled={isLocked || undefined}
        aria-label={props.label}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
      />
      <span className="check-mark">
        <Icon name={isLocked ? 'lock' : 'check'} size="s" />
      </span>
    </span>
  );
}
