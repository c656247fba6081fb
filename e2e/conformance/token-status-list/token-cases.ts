import type { KindRunner } from '../case-result';
import { failed, falseAccept, passed } from '../case-result';
import { isToBeTaken } from '../decide';
import { eachCaseOf } from '../each-case';
import { textMember } from '../shapes';
import { readTokenWithoutKey } from './read-token';

/** Tokens with defects, published without their keys. */
export const runTokenCases: KindRunner = (file) =>
  eachCaseOf(file, async (one) => {
    const read = await readTokenWithoutKey(textMember(one, 'jwt'));
    if (read.ok === isToBeTaken(one)) return passed;
    return read.ok ? falseAccept('the token was read') : failed(`refused with ${read.error.code}`);
  });
