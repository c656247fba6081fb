export interface ListPosition {
  readonly index: number;
  readonly count: number;
  /** How many rows a page holds. */
  readonly page: number;
}

/**
 * Where a key leads in a list.
 *
 * @returns the row to go to, or undefined when the key is not for the list
 */
export function rowForKey(key: string, { index, count, page }: ListPosition): number | undefined {
  const clamp = (row: number) => Math.min(count - 1, Math.max(0, row));
  switch (key) {
    case 'ArrowDown':
      return clamp(index + 1);
    case 'ArrowUp':
      return clamp(index - 1);
    case 'PageDown':
      return clamp(index + page);
    case 'PageUp':
      return clamp(index - page);
    case 'Home':
      return clamp(0);
    case 'End':
      return clamp(count - 1);
    default:
      return undefined;
  }
}

export interface TypeAhead {
  /** Adds a letter and answers with the row that now begins with what was typed. */
  type(letter: string, from: number): number | undefined;
}

/** Letters typed within this time of each other belong together. */
const togetherMs = 700;

/**
 * Finds rows by their first letters.
 *
 * @param count how many rows there are now
 * @param textOf what a row begins with
 * @param now in milliseconds
 */
export function createTypeAhead(
  count: () => number,
  textOf: (index: number) => string,
  now: () => number,
): TypeAhead {
  let typed = '';
  let lastAt = -Infinity;
  return {
    type(letter, from) {
      const time = now();
      typed = time - lastAt > togetherMs ? letter : typed + letter;
      lastAt = time;
      const wanted = typed.toLocaleLowerCase();
      // A first letter moves on from the row it stands on; further letters may keep it.
      const skip = typed.length > 1 ? 0 : 1;
      const rows = count();
      for (let step = skip; step < rows + skip; step += 1) {
        const index = (from + step) % rows;
        if (textOf(index).toLocaleLowerCase().startsWith(wanted)) return index;
      }
      return undefined;
    },
  };
}
