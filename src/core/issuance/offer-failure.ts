import type { Failure } from '../kernel/result';

/** Why a text or document is not an offer this wallet can take. Nothing was stored. */
export type OfferFailure = Failure<
  | 'offer/not-an-offer' // no offer link at all
  | 'offer/too-large' // facts: cap
  | 'offer/code-too-long' // facts: cap, in characters
  | 'offer/value-and-reference' // both forms at once (§4.1)
  | 'offer/too-deep' // JSON inside JSON, past the cap
  | 'offer/json' // facts: rule
  | 'offer/malformed' // facts: member
  | 'offer/insecure' // an address that is not https. facts: member, host
  | 'offer/local-address' // an address of this device or network. facts: member, host
  | 'offer/address' // any other address we do not contact. facts: member, rule
  | 'offer/sign-in-needed' // only the authorization code grant, which this wallet does not do yet
>;
