import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface KeyValue {
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly isMono?: boolean | undefined;
  readonly note?: ReactNode;
}

export interface KeyValuesProps {
  readonly rows: readonly KeyValue[];
  readonly layout?: 'between' | 'stacked' | undefined;
}

/** Facts with their names: side by side in panels, stacked in narrow columns. */
export function KeyValues({ rows, layout = 'between' }: KeyValuesProps) {
  return (
    <dl className={classNames('key-values', layout === 'stacked' && 'key-values-stacked')}>
      {rows.map((row, index) => (
        <div key={index} className="key-value">
          <dt>{row.label}</dt>
          <dd>
            {row.isMono ? <span className="mono">{row.value}</span> : row.value}
            {row.note !== undefined && <span className="key-value-note">{row.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
