export interface MatrixPlace {
  readonly row: number;
  /** 0 is the row's own name. */
  readonly column: number;
}

export interface MatrixSize {
  readonly rows: number;
  /** Counting the column of names. */
  readonly columns: number;
  /** How many rows a page holds. */
  readonly page: number;
  readonly isRightToLeft: boolean;
}

/**
 * Where a key leads in a table: arrows by one, Home and End along the row, with Ctrl to the first and last cell.
 *
 * @returns the cell to go to, or undefined when the key is not for the table
 */
export function cellForKey(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: MatrixPlace,
  { rows, columns, page, isRightToLeft }: MatrixSize,
): MatrixPlace | undefined {
  const at = (toRow: number, toColumn: number): MatrixPlace => ({
    row: Math.min(rows - 1, Math.max(0, toRow)),
    column: Math.min(columns - 1, Math.max(0, toColumn)),
  });
  const onward = isRightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowRight':
      return at(row, column + onward);
    case 'ArrowLeft':
      return at(row, column - onward);
    case 'PageDown':
      return at(row + page, column);
    case 'PageUp':
      return at(row - page, column);
    case 'Home':
      return at(ctrlKey ? 0 : row, 0);
    case 'End':
      return at(ctrlKey ? rows - 1 : row, columns - 1);
    default:
      return undefined;
  }
}
