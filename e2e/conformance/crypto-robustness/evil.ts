import { unsupported, type KindRunner, type Verdict } from '../case-result';
import { eachCaseOf } from '../each-case';
import { textMember, type Members } from '../shapes';
import { judges } from './evil-fields';

/** Hostile values, each in the place its `field` names; what is expected of it there stands in words. */
export const runEvil: KindRunner = (file) => eachCaseOf(file, judge);

function judge(one: Members): Verdict {
  const field = textMember(one, 'field');
  const { value } = one;
  const [, claim] = /^claims\.(.+)$/.exec(field) ?? [];
  if (claim !== undefined) return judges.claim(claim, value);
  const judgeField = Object.hasOwn(judges.byField, field) ? judges.byField[field] : undefined;
  if (judgeField !== undefined) return judgeField(value);
  const reason = Object.hasOwn(reasons, field) ? reasons[field] : undefined;
  return unsupported(reason ?? 'a place this runner does not know');
}

const reasons: Readonly<Record<string, string>> = {
  'display.logo.uri': 'logos are not shown, and not fetched',
};
