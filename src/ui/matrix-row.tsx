import type { ReactNode } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { VisuallyHidden } from './visually-hidden';

/** What stands where a row and a column meet. */
export interface MatrixCell {
  readonly times: number;
  /** The same in words, for whoever cannot see it: it stands in place of the number. */
  readonly words: string;
  /** Hatched: what was told is not true any more. */
  readonly isChanged: boolean;
}

interface MatrixRowProps {
  readonly index: number;
  readonly isSelected: boolean;
  /** The cell of this row that takes the Tab stop, or null: another row has it. */
  readonly stop: number | null;
  readonly onEnter: (column: number) => void;
  readonly name: ReactNode;
  readonly cells: readonly (MatrixCell | null)[];
  readonly nothing: string;
}

/** One row: its name, which is a link, and a cell for each column. */
export function MatrixRow(props: MatrixRowProps) {
  const { index, isSelected, stop, onEnter, cells } = props;
  const name = useRef<HTMLTableCellElement>(null);
  useLayoutEffect(() => {
    const link = name.current?.querySelector('a');
    if (link) link.tabIndex = stop === 0 ? 0 : -1;
  });
  return (
    <tr data-row aria-rowindex={index + 2} aria-selected={isSelected} className="matrix-row">
      <th
        ref={name}
        scope="row"
        className="matrix-name"
        data-stop={stop === 0 || undefined}
        onFocus={() => {
          onEnter(0);
        }}
      >
        {props.name}
      </th>
      {cells.map((cell, at) => (
        <td
          key={at}
          className="matrix-cell"
          tabIndex={stop === at + 1 ? 0 : -1}
          data-stop={stop === at + 1 || undefined}
          onFocus={() => {
            onEnter(at + 1);
          }}
        >
          {cell === null ? (
            <>
              <span className="matrix-nothing" aria-hidden="true">
                ·
              </span>
              <VisuallyHidden>{props.nothing}</VisuallyHidden>
            </>
          ) : (
            <Told {...cell} />
          )}
        </td>
      ))}
    </tr>
  );
}

/** A number on yellow: this often it left. Hatched when it is no longer true. */
function Told({ times, words, isChanged }: MatrixCell) {
  return (
    <>
      <span className={isChanged ? 'told told-changed' : 'told'} aria-hidden="true">
        {times}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </>
  );
}

/** What the colours of the table mean. */
export function MatrixLegend({
  received,
  changed,
}: {
  readonly received: string;
  readonly changed: string;
}) {
  return (
    <div className="matrix-legend">
      <span>
        <span className="told" aria-hidden="true">
          2
        </span>
        {received}
      </span>
      <span>
        <span className="told told-changed" aria-hidden="true">
          1
        </span>
        {changed}
      </span>
    </div>
  );
}
