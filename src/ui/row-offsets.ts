/** Where each row of a long list starts, when only some rows have been measured. */
export interface RowOffsets {
  readonly total: number;
  /** Top of a row, in CSS pixels from the top of the list. */
  readonly top: (index: number) => number;
  /** The row that covers a height, clamped to the list. */
  readonly at: (height: number) => number;
}

/**
 * Adds up row heights once, so that scrolling only looks things up.
 *
 * @param count how many rows
 * @param heightOf measured height of a row, or the estimate
 * @param gap between rows; all in CSS pixels
 */
export function rowOffsets(
  count: number,
  heightOf: (index: number) => number,
  gap: number,
): RowOffsets {
  const tops = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    tops[index + 1] = (tops[index] ?? 0) + heightOf(index) + gap;
  }
  return {
    total: Math.max(0, (tops[count] ?? 0) - gap),
    top: (index) => tops[index] ?? 0,
    at(height) {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((tops[middle] ?? 0) <= height) low = middle;
        else high = middle - 1;
      }
      return Math.max(0, low);
    },
  };
}
