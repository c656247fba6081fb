import type { ReactNode } from 'react';

export interface FieldsetProps {
  readonly legend: string;
  readonly children: ReactNode;
}

/** Controls that answer one question together. */
export function Fieldset({ legend, children }: FieldsetProps) {
  return (
    <fieldset className="fieldset">
      <legend className="sheet-caption">{legend}</legend>
      {children}
    </fieldset>
  );
}
