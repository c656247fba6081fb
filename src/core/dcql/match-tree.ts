import type { ClaimPath } from '../credential/claim-tree';
import type { CredentialId } from '../credential/credential';
import type { NonEmpty } from '../kernel/non-empty';
import type { ClaimsQuery } from './query';

/** Why one claim of a query is or is not met by one credential. */
export type ClaimVerdict = 'matched' | 'absent' | 'value-differs' | 'wrong-kind';

/** One claim of a query read against one credential. */
export interface ClaimMatch {
  readonly claim: ClaimsQuery;
  readonly verdict: ClaimVerdict;
  /** Concrete paths selected, without null segments; empty unless matched. */
  readonly paths: readonly ClaimPath[];
}

/** Why a whole credential of the right format and type does not fit a query. */
export type CandidateRefusal = 'not-bound' | 'other-authority' | 'claims-not-met';

/** One credential read against one credential query. */
export interface CandidateMatch {
  readonly credentialId: CredentialId;
  readonly refusals: readonly CandidateRefusal[];
  /** In the query's order. */
  readonly claims: readonly ClaimMatch[];
  /**
   * Which alternatives this credential satisfies: indexes into `claimSets`, or `[0]` when the query has no
   * claim sets and all its claims (possibly none) are met. Empty exactly when `refusals` is not.
   */
  readonly satisfied: readonly number[];
}

export interface QueryMatch {
  readonly queryId: string;
  /** The credentials of the format and types asked for, in the order they came. */
  readonly candidates: readonly CandidateMatch[];
}

/** One credential set, or the implied one that asks for every query. */
export interface SetMatch {
  readonly isRequired: boolean;
  readonly options: NonEmpty<{
    readonly queryIds: readonly string[];
    readonly isSatisfiable: boolean;
  }>;
}

/** The whole answer of matching: for each query, credential and claim, matched, or why not. */
export interface MatchTree {
  readonly queries: readonly QueryMatch[];
  readonly sets: readonly SetMatch[];
  readonly isSatisfiable: boolean;
}
