import { ExactNumber, type Json } from './json';

/**
 * A JSON value as text that is the same for equal values: no white space, member names sorted by code
 * unit, numbers in JavaScript's shortest spelling, an `ExactNumber` as it was written. Good for digests of
 * our own and for showing raw values; never used to rebuild bytes somebody signed.
 *
 * @see RFC 8785, which it follows except for `ExactNumber`
 */
export const jsonText = (value: Json): string => {
  let text = '';
  // Pieces still to be written, last first: ready text, or a value to take apart.
  const due: ({ readonly text: string } | { readonly value: Json })[] = [{ value }];
  for (let piece = due.pop(); piece !== undefined; piece = due.pop()) {
    if ('text' in piece) {
      text += piece.text;
      continue;
    }
    const current = piece.value;
    if (current instanceof ExactNumber) {
      text += current.text;
    } else if (typeof current !== 'object' || current === null) {
      text += JSON.stringify(current);
    } else if (Array.isArray(current)) {
      text += '[';
      due.push({ text: ']' });
      for (let index = current.length - 1; index >= 0; index -= 1) {
        due.push({ value: current[index] as Json });
        if (index > 0) due.push({ text: ',' });
      }
    } else {
      const object = current as { readonly [name: string]: Json };
      text += '{';
      due.push({ text: '}' });
      const names = Object.keys(object).sort();
      for (const [index, name] of [...names.entries()].reverse()) {
        due.push({ value: object[name] as Json });
        due.push({ text: `${index > 0 ? ',' : ''}${JSON.stringify(name)}:` });
      }
    }
  }
  return text;
};
