import type { Json } from '../kernel/json';
import { ExactNumber } from '../kernel/json';
import type { ClaimValue } from './query';

/**
 * Tells whether a claim has exactly an expected value: same JSON type, same value, strings by code point
 * without normalising.
 *
 * @see OpenID4VP 1.0 §6.3, §6.4.1; CONFORMANCE DQ-3
 */
export const valueEqual = (actual: Json, expected: ClaimValue): boolean =>
  actual instanceof ExactNumber && expected instanceof ExactNumber
    ? actual.text === expected.text
    : actual === expected;
