import type { KindRunner } from '../case-result';
import { eachCaseOf } from '../each-case';
import { optionalText } from '../shapes';
import { judgeMessage, judgeText } from './example-message';

/** The examples printed in the specification. */
export const runSpecExamples: KindRunner = (file) =>
  eachCaseOf(file, (one) =>
    'json' in one ? judgeMessage(one['json']) : judgeText(optionalText(one, 'content') ?? ''),
  );
