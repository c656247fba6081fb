import { openSdJwt } from '../../../src/core/formats/sdjwt-vc/open-sd-jwt';
import { failed, unsupported, type KindRunner, type Verdict } from '../case-result';
import { decide, outcomeOf } from '../decide';
import { eachCaseOf } from '../each-case';
import { isSame } from '../json-of';
import { optionalText, textMember, type Members } from '../shapes';

/** Texts other wallets' parsers are tested with; their signatures are not looked at there. */
export const runParserCases: KindRunner = (file) => eachCaseOf(file, judge);

function judge(one: Members): Verdict {
  const text = textMember(one, 'sd_jwt');
  const expected = textMember(one, 'expected');
  const rule = optionalText(one, 'rule');
  const opened = openSdJwt(text);
  const mended = withoutStrayLetter(text);
  if (mended !== text) return judgeMended(openSdJwt(mended), opened.ok, one);
  if (expected === 'reject' && opened.ok && one['kb_required'] === true) return verifiersDuty;
  const verdict = decide(outcomeOf(opened), expected, rule);
  const { processed_payload: payload } = one;
  const isOther = opened.ok && payload !== undefined && !isSame(opened.value.content, payload);
  return verdict.outcome === 'passed' && isOther ? failed('reads another payload', rule) : verdict;
}

const verifiersDuty = unsupported(
  'refusing a missing or bad key binding is the duty of a verifier',
);

/**
 * Some texts carry 4n + 1 letters for a signature, which no bytes encode to (RFC 7515 §2): the wallet refuses
 * them all. Without the stray letter they must be judged as the case says; with it, an accepted one is a
 * difference by the rule `signature-is-not-base64url`.
 */
function judgeMended(
  mended: ReturnType<typeof openSdJwt>,
  isTaken: boolean,
  one: Members,
): Verdict {
  const expected = textMember(one, 'expected');
  if (expected === 'reject' && mended.ok && one['kb_required'] === true) return verifiersDuty;
  const verdict = decide(outcomeOf(mended), expected);
  if (verdict.outcome !== 'passed' || expected !== 'accept' || isTaken) return verdict;
  return failed('refused for the stray letter of its signature', 'signature-is-not-base64url');
}

function withoutStrayLetter(text: string): string {
  const [jwt = '', ...rest] = text.split('~');
  const [header = '', payload = '', signature = '', ...more] = jwt.split('.');
  if (signature.length % 4 !== 1 || more.length > 0) return text;
  return [[header, payload, signature.slice(0, -1)].join('.'), ...rest].join('~');
}
