import type { Failure } from '../kernel/result';

/**
 * - `present/left-out-needed`: the choice meets no alternative. facts: field (row key), query
 * - `present/option-missing`: a required set has no option chosen, or one that does not exist. facts: set
 * - `present/card-missing`: a chosen option's query has no card. facts: query
 * - `present/unknown-card`, `present/unknown-row`: the choice names what the plan does not hold. facts: query
 * - `present/not-usable`: the card is withdrawn or broken. facts: query
 * - `present/needs-tick`: the card is paused, ended, not yet valid or its list is untrusted, and the tick is off. facts: query
 * - `present/stranger`: the requester is unconfirmed and the tick is off
 * - `present/not-closed`: a chosen row brings another that is not chosen. facts: field (row key), query
 * - `present/too-many`: several cards where one is asked for, or one card twice. facts: query
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
