import { cleanText } from '../kernel/clean-text';
import type { ClaimPath } from './claim-tree';
import type { LabelPath, Labels, Localized } from './display';

const fits = (pattern: LabelPath, path: ClaimPath): boolean =>
  pattern.length === path.length &&
  pattern.every(
    (step, index) => step === path[index] || (step === null && typeof path[index] === 'number'),
  );

/** How closely a pattern names a path: one that names the element itself beats "every element". */
const precision = (pattern: LabelPath): number => pattern.filter((step) => step !== null).length;

/**
 * The texts an issuer gave as a label for one claim; empty when it gave none.
 *
 * @param path concrete: names and indexes. A label for every element of an array (`null`) fits each of them,
 *   and an element nobody labelled takes the label of its array
 * @see SD-JWT VC §5.6.1; OpenID4VCI 1.0 appendix B.2
 */
export const labelFor = (labels: Labels, path: ClaimPath): Localized => {
  const fitting = labels.filter((label) => fits(label.path, path));
  const [best] = fitting.sort((a, b) => precision(b.path) - precision(a.path));
  if (best !== undefined) return best.texts;
  return typeof path.at(-1) === 'number' ? labelFor(labels, path.slice(0, -1)) : [];
};

/** A member name as words: `given_name` and `givenName` → "Given name"; `IBAN` stays. */
export const prettifyKey = (name: string): string => {
  const words = cleanText(name)
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .split(/[\s_.:-]+/u)
    .filter((word) => word !== '')
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()));
  const text = words.join(' ');
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
};
