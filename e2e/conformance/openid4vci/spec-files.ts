import type { KindRunner } from '../case-result';
import { verdictOf } from '../each-case';
import { judgeMessage, judgeText } from './example-message';

/** One file of examples of the specification; some are HTTP answers or no strict JSON as published. */
export const runSpecFiles: KindRunner = async (file) => [
  {
    case: file.path,
    ...(await verdictOf(() =>
      Promise.resolve(
        file.content === undefined ? judgeText(file.text) : judgeMessage(file.content),
      ),
    )),
  },
];
