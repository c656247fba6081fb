import type { ReactNode } from 'react';
import { CheckBox } from './check-box';
import { classNames } from './class-names';

export interface CheckboxProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** Yellow when on. Only for data that leaves. */
  readonly leaves?: boolean | undefined;
  readonly description?: ReactNode;
  readonly name?: string | undefined;
  readonly children: ReactNode;
}

/** A tick with its words; the whole line is the target. */
export function Checkbox(props: CheckboxProps) {
  const { isOn, onChange, leaves = false, description, children } = props;
  return (
    <label className={classNames('check', leaves && 'check-leaves')}>
      <CheckBox isOn={isOn} onChange={onChange} name={props.name} />
      <span className="check-words">
        {children}
        {description !== undefined && <span className="check-description">{description}</span>}
      </span>
    </label>
  );
}
