import { ExactNumber, type Json } from '../kernel/json';
import type { ClaimNode, ClaimPath } from './claim-tree';

/** A field worth seeing in a list, as its raw text; it is dressed up where it is shown. */
export interface Highlight {
  readonly path: ClaimPath;
  readonly text: string;
}

const most = 2;
/** Longer values are pictures and prose. */
const longest = 60;

/** Fields people tell cards of one kind apart by, most telling first; others follow in the order received. */
const telling = [
  'name',
  'given_name',
  'family_name',
  'birthdate',
  'birth_date',
  'degree',
  'membership_number',
  'tax_year',
  'document_number',
];

/**
 * Picks the two fields that tell a card from others of its kind. A given and a family name are one: "Name".
 *
 * @param fields top-level fields, in the order received
 * @see SCREENS S03, slip
 */
export const highlightsOf = (fields: readonly ClaimNode[]): readonly Highlight[] => {
  const rank = ({ path }: Highlight): number => {
    const place = telling.indexOf(String(path.at(-1)));
    return place === -1 ? telling.length : place;
  };
  const short = fields.flatMap(({ path, value, children }) => {
    const text = children.length === 0 ? textOf(value) : '';
    return text !== '' && text.length <= longest ? [{ path, text }] : [];
  });
  return joinNames(short.toSorted((a, b) => rank(a) - rank(b))).slice(0, most);
};

const textOf = (value: Json): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value instanceof ExactNumber ? value.text : '';
};

const joinNames = (found: readonly Highlight[]): readonly Highlight[] => {
  const named = (name: string): Highlight | undefined =>
    found.find(({ path }) => path.length === 1 && path[0] === name);
  const given = named('given_name');
  const family = named('family_name');
  if (given === undefined || family === undefined || named('name') !== undefined) return found;
  const whole: Highlight = { path: ['name'], text: `${given.text} ${family.text}` };
  return [whole, ...found.filter((one) => one !== given && one !== family)];
};
