import { extendTypes } from '../../../src/core/credential/extend-types';
import { parseTypeMetadata, type TypeMetadata } from '../../../src/core/credential/type-metadata';
import { isNonEmpty } from '../../../src/core/kernel/non-empty';
import { utf8Encode } from '../../../src/core/kernel/utf8';
import type { KindRunner, Verdict } from '../case-result';
import { decide, type Outcome } from '../decide';
import { eachCaseOf } from '../each-case';
import { optionalText, recordOf, textMember, type Members } from '../shapes';

/** Types that build on others: which lines of types may be joined. */
export const runExtends: KindRunner = (file) => eachCaseOf(file, judge);

function judge(one: Members): Verdict {
  const types = recordOf(one['types'], '`types`');
  const outcome = join(types, textMember(one, 'resolve'));
  return decide(outcome, textMember(one, 'expected'), optionalText(one, 'rule'));
}

/** Reads the line of types from the first upwards, up to one that is missing or was there before. */
function join(types: Members, start: string): Outcome {
  const line: TypeMetadata[] = [];
  let type: string | undefined = start;
  while (type !== undefined && !line.some((one) => one.type === type)) {
    const bytes = utf8Encode(JSON.stringify(types[type] ?? {}));
    const parsed = parseTypeMetadata(bytes, { type, integrity: null });
    if (!parsed.ok) return { taken: false, code: parsed.error.code };
    line.push(parsed.value);
    const parent: string | undefined = parsed.value.extends?.type;
    type = parent !== undefined && Object.hasOwn(types, parent) ? parent : undefined;
  }
  if (!isNonEmpty(line)) return { taken: false, code: 'no type' };
  const extended = extendTypes(line);
  return extended.ok ? { taken: true } : { taken: false, code: extended.error.code };
}
