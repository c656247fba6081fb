import type { JsonObject } from '../kernel/json';
import type { ClaimMatch } from './match-tree';
import type { ClaimsQuery } from './query';
import { isPlain, selectPath } from './select-path';
import { valueEqual } from './value-equal';

/** Reads one claim of a query against the content of a credential. */
export type ClaimReader = (content: JsonObject) => ClaimMatch;

const none: readonly never[] = [];

/**
 * Makes the reader of one claim, once for all credentials. A path without null selects one element at most, and
 * that element's place is the path itself: its answers are made here and shared by every credential they are true of.
 *
 * @see OpenID4VP 1.0 §6.4.1, §7.1; CONFORMANCE DQ-2, DQ-3
 */
export const claimReader = (claim: ClaimsQuery): ClaimReader => {
  const { path, values } = claim;
  const unmatched = {
    absent: { claim, verdict: 'absent', paths: none },
    'wrong-kind': { claim, verdict: 'wrong-kind', paths: none },
    'value-differs': { claim, verdict: 'value-differs', paths: none },
  } as const;
  const whole: ClaimMatch | null = isPlain(path)
    ? { claim, verdict: 'matched', paths: [path] }
    : null;
  return (content) => {
    const selected = selectPath(content, path);
    if (typeof selected === 'string') return unmatched[selected];
    // §6.4.1: an element with another value is treated as if it did not exist, so it is not selected either.
    const fitting =
      values === null
        ? selected
        : selected.filter(({ value }) => values.some((expected) => valueEqual(value, expected)));
    if (fitting.length === 0) return unmatched['value-differs'];
    return whole ?? { claim, verdict: 'matched', paths: fitting.map((each) => each.path) };
  };
};
