import { failed, falseAccept, passed, unsupported } from '../case-result';
import type { KindRunner, Verdict } from '../case-result';
import { eachCaseOf } from '../each-case';
import { textMember, type Members } from '../shapes';
import { calls } from './recorded-operations';

/**
 * Calls of another SD-JWT library, recorded while its own tests ran. Each operation that is a wallet's duty is
 * done by the wallet's function for it; decision and payload count, error texts do not.
 */
export const runRecordedCalls: KindRunner = (file) => eachCaseOf(file, judge);

async function judge(one: Members): Promise<Verdict> {
  const op = textMember(one, 'op');
  const call = Object.hasOwn(calls, op) ? calls[op] : undefined;
  if (call === undefined) return unsupported(whyNot(op));
  const made = await call(one);
  if (isRefusal(one)) return judgeRefusal(one, made.code);
  if (made.code !== null) return failed(`refused: ${made.code}`, made.rule);
  return made.fault === null ? passed : failed(made.fault, made.rule);
}

/** Its collecting form reports a refusal as a result. */
function isRefusal({ expected, result }: Members): boolean {
  const isFailed =
    typeof result === 'object' && result !== null && (result as Members)['success'] === false;
  return expected === 'reject' || isFailed;
}

/** Refusals that come from how the library was set up or called, not from what it was given. */
const notTheInput = {
  ofSetUp: /not found|without (a )?signer/i,
  ofPolicy: /expired|required claim|signature|status|timed out|nonce/i,
};

function judgeRefusal(one: Members, code: string | null): Verdict {
  if (code !== null) return passed;
  const words = JSON.stringify([one['error'], one['result']]);
  if (notTheInput.ofSetUp.test(words))
    return unsupported('refused for how that library was set up');
  if (notTheInput.ofPolicy.test(words))
    return unsupported(
      'refused by a verifier’s policy, key or clock, which the record does not hold',
    );
  return falseAccept('accepted', ruleOf(one));
}

/** Upper case is read as the registered name: one stated tolerance (docs/decisions.md). */
const ruleOf = (one: Members): string | undefined =>
  JSON.stringify(one['error']).includes('Invalid _sd_alg: SHA-256')
    ? 'upper-case-sd-alg'
    : undefined;

const issuersDuty = 'issuing is not a wallet’s duty';
const inner = 'an inner step of that library, which a wallet has no function for';
const jsonForm = 'JSON serialisation is optional (RFC 9901 §8); cards travel in the compact form';
const typesOnline =
  'type metadata is fetched from a network the record does not hold; type-metadata kinds judge it';
const reasons: Readonly<Record<string, string>> = {
  pack: issuersDuty,
  'parse-flattened-json': jsonForm,
  'parse-general-json': jsonForm,
  'compact-to-general-json': jsonForm,
  getVct: typesOnline,
};

const whyNot = (op: string): string =>
  (Object.hasOwn(reasons, op) ? reasons[op] : undefined) ?? inner;
