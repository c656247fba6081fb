import type { Failure, Result } from '../kernel/result';
import type { ApprovedDisclosure, Choice } from './choice';
import type { DisclosurePlan } from './plan';

/**
 * - `present/left-out-needed`: the choice meets no alternative. facts: field (path key), query
 * - `present/option-missing`: a required set has no option chosen
 * - `present/card-missing`: a chosen option's query has no card
 * - `present/unknown-card`, `present/unknown-row`: the choice names what the plan does not hold
 * - `present/not-usable`: the card is withdrawn or broken
 * - `present/needs-tick`: the card is paused, ended, not yet valid or its list is untrusted, and the tick is off
 * - `present/stranger`: the requester is unconfirmed and the tick is off
 * - `present/not-closed`: a chosen row brings another that is not chosen. facts: field
 * - `present/too-many`: several cards where one is asked for
 * - `present/nothing`: no credential would be sent
 */
export type ApproveFailure = Failure<
  | 'present/left-out-needed'
  | 'present/option-missing'
  | 'present/card-missing'
  | 'present/unknown-card'
  | 'present/unknown-row'
  | 'present/not-usable'
  | 'present/needs-tick'
  | 'present/stranger'
  | 'present/not-closed'
  | 'present/too-many'
  | 'present/nothing'
>;

export type Approve = (
  plan: DisclosurePlan,
  choice: Choice,
) => Result<ApprovedDisclosure, ApproveFailure>;
