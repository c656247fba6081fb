import type { Failure } from '../kernel/result';

/** Why a DCQL query cannot be read; the code names the rule and `at` the member. */
export type QueryFailure = Failure<
  | 'dcql/shape' // a member is missing or of the wrong JSON kind. facts: at
  | 'dcql/empty' // an array that must not be empty. facts: at
  | 'dcql/id' // not letters, digits, `_` and `-`. facts: at
  | 'dcql/duplicate-id' // facts: at
  | 'dcql/unknown-id' // a set names what is not asked for. facts: at
  | 'dcql/claim-sets' // claim_sets without claims, or claims without ids
  | 'dcql/path' // not strings, non-negative integers and nulls, or not what the format allows
  | 'dcql/values' // not strings, integers and booleans
  | 'dcql/meta' // missing or malformed for a format we keep
  | 'dcql/too-large' // facts: cap
>;
