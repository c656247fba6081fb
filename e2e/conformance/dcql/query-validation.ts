import type { KindRunner } from '../case-result';
import { passed } from '../case-result';
import { eachCaseOf } from '../each-case';
import { textMember } from '../shapes';
import { judgeReading, readQuery } from './run-query';

/** Queries that are well formed or not; what a case leaves open is only held not to throw. */
export const runQueryValidation: KindRunner = (file) =>
  eachCaseOf(file, (one) => {
    const expected = textMember(one, 'expected');
    if (expected.startsWith('accept') || expected.startsWith('reject'))
      return judgeReading(one['query'], expected.startsWith('accept'));
    readQuery(one['query']);
    return passed;
  });
