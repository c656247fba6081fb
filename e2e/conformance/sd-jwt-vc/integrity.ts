import { matchesIntegrity } from '../../../src/core/credential/integrity';
import { utf8Encode } from '../../../src/core/kernel/utf8';
import { failed, passed, unsupported, type KindRunner, type Verdict } from '../case-result';
import { eachCaseOf } from '../each-case';
import { textMember, type Members } from '../shapes';

/** Documents with an integrity string that does or does not belong to them. */
export const runIntegrity: KindRunner = (file) => eachCaseOf(file, judge);

function judge(one: Members): Verdict {
  const expected = textMember(one, 'expected');
  if (expected === 'computed')
    return unsupported('making integrity strings is the duty of who publishes a type');
  if (!['match', 'mismatch', 'error-or-mismatch'].includes(expected))
    return failed(`the verdict word "${expected}" is not known`);
  const isMatch = matchesIntegrity(
    utf8Encode(textMember(one, 'content')),
    textMember(one, 'integrity'),
  );
  if (isMatch === (expected === 'match')) return passed;
  return failed(isMatch ? 'matches' : 'does not match');
}
