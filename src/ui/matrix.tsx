import type { KeyboardEvent, ReactNode } from 'react';
import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import { cellForKey, type MatrixPlace } from './matrix-keys';
import { MatrixRow, type MatrixCell } from './matrix-row';
import { usePrinting } from './use-printing';
import { useRowWindow } from './use-row-window';

export interface MatrixProps<Row, Column extends string> {
  readonly label: string;
  /** Names the column of names. */
  readonly corner: string;
  readonly columns: readonly { readonly id: Column; readonly label: string }[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What stands at the start of a row; holds one link, which is what Enter follows anywhere in the row. */
  readonly renderName: (row: Row) => ReactNode;
  readonly cellOf: (row: Row, column: Column) => MatrixCell | null;
  /** Said of a cell with nothing in it. */
  readonly nothing: string;
  readonly selectedKey: string | null;
}

const rowEstimate = 57;
/** Tables of fewer rows are drawn whole. */
const wholeUpTo = 60;

/**
 * Who has what: rows and columns with headers, numbers on yellow where they meet. One Tab stop; arrows move
 * from cell to cell, and only rows in view are drawn.
 */
export function Matrix<Row, Column extends string>(props: MatrixProps<Row, Column>) {
  const { columns, rows, keyOf, selectedKey } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [stop, setStop] = useState<MatrixPlace>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const isPrinting = usePrinting();
  const current: MatrixPlace = {
    row: Math.min(stop.row, rows.length - 1),
    column: Math.min(stop.column, columns.length),
  };
  const { shown, rowHeight, page, reveal } = useRowWindow(body, {
    count: rows.length,
    estimate: rowEstimate,
    keep: current.row,
    isWhole: isPrinting || rows.length <= wholeUpTo,
  });

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const target = body.current?.querySelector<HTMLElement>('[data-stop]');
    const focused = target?.querySelector('a') ?? target;
    if (!focused) return;
    wantsFocus.current = false;
    focused.focus({ preventScroll: true });
    focused.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter' && event.target instanceof HTMLTableCellElement) {
      event.target.closest('tr')?.querySelector('a')?.click();
      return;
    }
    const next = cellForKey(event, current, {
      rows: rows.length,
      columns: columns.length + 1,
      page,
      isRightToLeft: getComputedStyle(event.currentTarget).direction === 'rtl',
    });
    if (next === undefined) return;
    event.preventDefault();
    reveal(next.row);
    wantsFocus.current = true;
    setStop(next);
  };

  return (
    <div className="matrix-room">
      <table
        role="grid"
        className="matrix"
        style={{ '--columns': columns.length }}
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="matrix-corner">
              {props.corner}
            </th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col" className="matrix-column">
                <span className="matrix-column-name">{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={keys}>
          {shown.map((index, at) => {
            const row = rows[index];
            const skipped = index - (shown[at - 1] ?? -1) - 1;
            if (row === undefined) return null;
            return (
              <Fragment key={keyOf(row)}>
                <MatrixGap rows={skipped} rowHeight={rowHeight} />
                <MatrixRow
                  index={index}
                  isSelected={keyOf(row) === selectedKey}
                  stop={index === current.row ? current.column : null}
                  onEnter={(column) => {
                    setStop({ row: index, column });
                  }}
                  name={props.renderName(row)}
                  cells={columns.map(({ id }) => props.cellOf(row, id))}
                  nothing={props.nothing}
                />
              </Fragment>
            );
          })}
          <MatrixGap rows={rows.length - 1 - (shown.at(-1) ?? -1)} rowHeight={rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of rows that are not drawn. */
function MatrixGap({ rows, rowHeight }: { readonly rows: number; readonly rowHeight: number }) {
  return rows <= 0 ? null : (
    <tr aria-hidden="true" className="matrix-gap" style={{ blockSize: rows * rowHeight }} />
  );
}
