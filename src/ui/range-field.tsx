export interface RangeFieldProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A value between two ends, by slider; the browser's own brings the arrow keys. */
export function RangeField({ label, min, max, step, value, onChange }: RangeFieldProps) {
  return (
    <input
      type="range"
      className="range-field"
      aria-label={label}
      min={min}
      max={max}
      step={step}
      value={value}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  );
}
