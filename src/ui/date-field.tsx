import { useId } from 'react';

export interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** A day; the browser's own field knows calendars, keys and the person's order of day and month. */
export function DateField({ label, value, onChange, min, max }: DateFieldProps) {
  const id = useId();
  return (
    <div className="field field-date">
      <label className="field-label text-small" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="field-box field-date-input"
        value={value}
        min={min}
        max={max}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </div>
  );
}
