/** A claim as an issuer writes it down: JSON in which some members and elements may stay hidden. */
export type Claim = string | number | boolean | null | readonly Claim[] | ClaimMembers | Hidden;
export interface ClaimMembers {
  readonly [name: string]: Claim;
}

/** A claim that travels in a disclosure of its own. */
export class Hidden {
  constructor(readonly claim: Claim) {}
}

/** Marks a member or an element as one that can stay hidden. */
export const hidden = (claim: Claim): Hidden => new Hidden(claim);
