import { failed, falseAccept, passed, type Verdict } from './case-result';
import { CaseShapeError, textMember, type Members } from './shapes';

/** What the wallet did with the input: took it (with what can be said about it), or refused with a code. */
export type Outcome = { readonly taken: true } | { readonly taken: false; readonly code: string };

/** Outcomes told apart by the words of the cases; `rule` is for exemptions. */
export function decide(outcome: Outcome, expected: string, rule?: string): Verdict {
  switch (expected) {
    case 'accept':
      return outcome.taken ? passed : failed(`refused: ${outcome.code}`, rule);
    case 'reject':
      return outcome.taken ? falseAccept('accepted', rule) : passed;
    // Either is right, as long as nothing crashes, which would not have come this far.
    case 'accept-transitional':
    case 'implementation-defined':
    case 'error-or-tolerate':
      return passed;
    // The wallet's one answer to a repeated member is to refuse it.
    case 'reject-or-last-wins':
      return outcome.taken ? failed('accepted; the wallet refuses repeated members', rule) : passed;
    default:
      return failed(`the verdict word "${expected}" is not known`);
  }
}

/**
 * Whether a case of a kind with two verdicts is to be taken: a third word is no quiet refusal.
 *
 * @throws CaseShapeError when `expected` is neither word
 */
export function isToBeTaken(one: Members): boolean {
  const expected = textMember(one, 'expected');
  if (expected === 'accept' || expected === 'reject') return expected === 'accept';
  throw new CaseShapeError(`the verdict word "${expected}" is not known`);
}

/** The outcome of a product function. */
export const outcomeOf = (
  result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } },
): Outcome => (result.ok ? { taken: true } : { taken: false, code: result.error.code });
