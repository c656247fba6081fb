import { failed, falseAccept, passed, unsupported } from '../case-result';
import type { KindRunner, Verdict } from '../case-result';
import { isToBeTaken } from '../decide';
import { eachCaseOf } from '../each-case';
import { isRecord, textMember, type Members } from '../shapes';
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
function isRefusal(one: Members): boolean {
  const { result } = one;
  const isFailed =
    typeof result === 'object' && result !== null && (result as Members)['success'] === false;
  return !isToBeTaken(one) || isFailed;
}

/** A refusal that comes from how the library was set up or called, not from what it was given. */
const ofSetUp = /(hasher|signer|verifier) not found|without (a )?signer/i;

/** What a verifier refuses for, and the member that would let it be judged here: a case that holds it gets no excuse. */
const beyondTheRecord: readonly { readonly words: RegExp; readonly input: RegExp }[] = [
  {
    words: /invalid (jwt|kb) signature/i,
    input: /^((issuer|public|verification)_?)?(keys?|jwks?)$/i,
  },
  { words: /jwt is expired/i, input: /^(now|clock|time|(current|now)_?(date|time))$/i },
  { words: /invalid nonce/i, input: /nonce$/i },
  // Answers of hosts: a status list, type metadata.
  { words: /status is not valid|timed out$/i, input: /^(status_?list|fetched|responses?|served)/i },
];

/** A caller's list of claims it wants: no duty of a wallet, and no fault of the card. */
const ofPolicy = /missing required claim/i;

const isBeyond = (one: Members, words: string): boolean =>
  ofPolicy.test(words) ||
  beyondTheRecord.some((each) => each.words.test(words) && !holds(one, each.input));

/** Does the case, or an option of its call, have such a member? The first argument is the card itself. */
function holds({ args, result: _result, error: _error, ...rest }: Members, name: RegExp): boolean {
  const options = Array.isArray(args) ? args.slice(1) : [];
  return [rest, ...options.filter(isRecord)].some((each) =>
    Object.keys(each).some((one) => name.test(one)),
  );
}

/** Every refusal of a call; its collecting form lists several. */
function refusalsOf({ error, result }: Members): readonly string[] {
  const listed = isRecord(result) && Array.isArray(result['errors']) ? result['errors'] : [];
  return [error, ...listed].filter(isRecord).map(({ message }) => String(message));
}

function judgeRefusal(one: Members, code: string | null): Verdict {
  if (code !== null) return passed;
  const refusals = refusalsOf(one);
  if (refusals.some((words) => ofSetUp.test(words)))
    return unsupported('refused for how that library was set up');
  // One refusal for the card itself among others is enough.
  if (refusals.length > 0 && refusals.every((words) => isBeyond(one, words)))
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
