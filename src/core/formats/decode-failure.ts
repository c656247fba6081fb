import type { Failure } from '../kernel/result';

/** Why bytes are not a credential we keep. One code per rule a person or issuer can act on. */
export type DecodeFailure = Failure<
  | 'credential/grammar' // RFC 9901 §4: parts, tilde, empty last part
  | 'credential/key-binding-present' // SD-JWT+KB where an SD-JWT is due (§7.2)
  | 'credential/base64'
  | 'credential/json' // facts: rule (duplicate-name, depth, syntax …)
  | 'credential/too-large' // facts: cap
  | 'credential/header' // typ or alg. facts: member
  | 'credential/disclosure-shape'
  | 'credential/disclosure-name' // `_sd`, `...`, or a name already there
  | 'credential/digest-twice'
  | 'credential/digest-unknown' // a disclosure no digest refers to
  | 'credential/digest-algorithm' // facts: value
  | 'credential/hidden-protected' // iss, nbf, exp, cnf, vct, status in a disclosure. facts: member
  | 'credential/type-missing'
  | 'credential/claim-kind' // exp, nbf, iat, iss, cnf, status of the wrong kind. facts: member
  | 'credential/format-unknown' // facts: format
>;
