import type { NonEmpty } from '../kernel/non-empty';
import { fail, ok, type Failure, type Result } from '../kernel/result';
import { loosens } from './claim-rules';
import type { CardDisplay } from './display';
import { extendDisplay, type TypeMetadata } from './type-metadata';

/** Why a line of types is not used. */
export type ExtendFailure = Failure<
  | 'type-metadata/circle' // a type that builds on itself
  | 'type-metadata/parent-missing' // a type builds on one that is not there
  | 'type-metadata/loosened' // a type takes back what its parent promised
>;

/**
 * Joins the display of a type with that of the types it builds on.
 *
 * @param line the type itself, then its parent, and so on
 * @errors `type-metadata/circle` · `type-metadata/parent-missing` · `type-metadata/loosened`
 * @see SD-JWT VC §5.4, §5.6.5
 */
export const extendTypes = (line: NonEmpty<TypeMetadata>): Result<CardDisplay, ExtendFailure> => {
  const seen = new Set(line.map(({ type }) => type));
  if (seen.size < line.length) return fail({ code: 'type-metadata/circle' });
  let { display } = line[0];
  let rules = line[0].rules;
  for (const [index, { extends: parent }] of line.entries()) {
    if (parent === null) return ok(display);
    if (seen.has(parent.type) && line[index + 1]?.type !== parent.type) {
      return fail({ code: 'type-metadata/circle' });
    }
    const next = line[index + 1];
    if (next?.type !== parent.type) return fail({ code: 'type-metadata/parent-missing' });
    if (loosens(rules, next.rules)) return fail({ code: 'type-metadata/loosened' });
    // Whatever any younger type says is held against every older one.
    rules = [...next.rules, ...rules];
    display = extendDisplay(next.display, display);
  }
  return ok(display);
};
