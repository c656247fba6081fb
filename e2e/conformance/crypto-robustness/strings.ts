import type { KindRunner } from '../case-result';
import { eachCaseOf } from '../each-case';
import { CaseShapeError } from '../shapes';
import { judgeForeignText } from './foreign-text';

/** Naughty strings, and strings that would be markup or code if anybody let them. */
export const runStrings: KindRunner = (file) =>
  eachCaseOf(file, (one) => {
    const text = one['string'] ?? one['payload'];
    if (typeof text !== 'string') throw new CaseShapeError('no text `string` or `payload`');
    return judgeForeignText(text);
  });
