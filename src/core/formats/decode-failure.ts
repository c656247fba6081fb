import type { Failure } from '../kernel/result';

/** Why bytes are not a credential we keep. One code per rule a person or issuer can act on. */
export type DecodeFailure = Failure<
  | 'credential/grammar' // RFC 9901 §4: parts, tilde, empty last part
  | 'credential/plain-jwt' // a JWT alone: a card of a form that hides nothing
  | 'credential/key-binding-present' // SD-JWT+KB where an SD-JWT is due (§7.2)
  | 'credential/base64'
  | 'credential/json' // facts: rule (syntax, utf8 …)
  | 'credential/name-twice' // one object with two members of one name. facts: part
  | 'credential/too-large' // facts: cap (size, disclosures, depth, steps), most
  | 'credential/unsigned' // alg none
  | 'credential/shared-secret' // a MAC: whoever can check it can make it. facts: alg
  | 'credential/typ' // it calls itself something else
  | 'credential/header' // crit, x5c or kid. facts: member
  | 'credential/disclosure-shape'
  | 'credential/disclosure-name' // `_sd`, `...`, `_sd_alg`
  | 'credential/name-taken' // a disclosure under a name that is there already
  | 'credential/digest-twice'
  | 'credential/digest-unknown' // a disclosure no digest refers to
  | 'credential/digest-algorithm' // facts: value
  | 'credential/hidden-protected' // iss, nbf, exp, cnf, vct, status in a disclosure. facts: member
  | 'credential/type-missing'
  | 'credential/claim-kind' // exp, nbf, iat, iss, cnf, status of the wrong kind. facts: member
  | 'credential/key-elsewhere' // cnf points to an address for the holder's key
  | 'credential/format-unknown' // facts: format
>;
