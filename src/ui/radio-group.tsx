import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** Under the words, for example a status tag. */
  readonly extra?: ReactNode;
  /** Listed, but cannot be chosen, and why. */
  readonly blockedBecause?: ReactNode;
}

export interface RadioGroupProps<Value extends string> {
  readonly legend: string;
  readonly isLegendHidden?: boolean | undefined;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly options: readonly RadioOption<Value>[];
}

/** One of several; the browser's own radio buttons bring the arrow keys. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { legend, isLegendHidden = false, value, onChange, options } = props;
  const id = useId();
  return (
    <fieldset>
      <legend className={isLegendHidden ? 'visually-hidden' : 'sheet-caption'}>{legend}</legend>
      <div className="choice-list">
        {options.map((option, index) => {
          const isBlocked = option.blockedBecause !== undefined;
          const note = option.blockedBecause ?? option.description;
          return (
            <label
              key={option.value}
              className={classNames('choice', isBlocked && 'choice-blocked')}
            >
              <input
                type="radio"
                className="choice-input"
                name={id}
                value={option.value}
                checked={option.value === value}
                disabled={isBlocked}
                aria-labelledby={`${id}-${index}`}
                aria-describedby={note === undefined ? undefined : `${id}-${index}-note`}
                onChange={() => {
                  onChange(option.value);
                }}
              />
              <span className="choice-text">
                <span className="choice-label" id={`${id}-${index}`}>
                  {option.label}
                </span>
                {note !== undefined && (
                  <span className="check-description text-small" id={`${id}-${index}-note`}>
                    {note}
                  </span>
                )}
              </span>
              {option.extra !== undefined && <span className="choice-extra">{option.extra}</span>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
