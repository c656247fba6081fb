import type { ClaimPath } from '../credential/claim-tree';
import type { CardState, Usability } from '../credential/card-state';
import type { CredentialId } from '../credential/credential';
import type { NonEmpty } from '../kernel/non-empty';
import type { CandidateMatch } from '../dcql/match-tree';
import type { SensitivityClass } from '../policy/sensitivity';
import type { PresentationRequest } from './stages';

/**
 * What a row means for the answer: it travels with any answer from this card; every satisfiable alternative
 * needs it; or it is requested and may stay.
 */
export type Need = 'always' | 'needed' | 'optional';

/** Fields that leave or stay together, because one disclosure carries them. */
export interface PlanRow {
  /** Stable id within its candidate: the key of the path asked for, or of the field that is always shown. */
  readonly key: string;
  /** What was asked for: a field, or a container whose parts `fields` lists. */
  readonly path: ClaimPath;
  /** False only for a field that is always shown and nobody asked for. */
  readonly isAsked: boolean;
  /**
   * What becomes readable when the row goes, beyond what is always shown. Rows may overlap when one disclosure
   * carries something of both: count over the union, as `shownFields` does.
   */
  readonly fields: NonEmpty<ClaimPath>;
  readonly need: Need;
  readonly sensitivity: SensitivityClass | null;
  /** Keys of rows that cannot stay when this one goes. */
  readonly brings: readonly string[];
}

/** One card that can answer one query. Everything here is about this query alone. */
export interface PlanCandidate {
  readonly credentialId: CredentialId;
  /** The card's type, as in the credential. */
  readonly type: string;
  readonly state: CardState;
  readonly usability: Usability;
  /** What can be chosen, in the order asked, then one row for each field that is always shown. */
  readonly rows: readonly PlanRow[];
  /** Each satisfiable alternative as row keys (rows that are always shown left out), least revealing first. */
  readonly alternatives: NonEmpty<readonly string[]>;
  /** All fields of the card, for "n of m fields". */
  readonly fieldCount: number;
  /** Fields that the least revealing answer shows though nobody asked for them. */
  readonly extraCount: number;
  /** Fields that stay whatever is chosen here, by path, for the negative line. */
  readonly neverAsked: readonly ClaimPath[];
  /** Whether the answer carries a key binding. */
  readonly isBound: boolean;
}

export interface PlanQuery {
  readonly id: string;
  readonly isMultiple: boolean;
  /** In the order of SCREENS 6, Choosing a card; the first is the default. Withdrawn and broken ones are not here. */
  readonly candidates: readonly PlanCandidate[];
  /** Cards that match but can never be used, with their state. */
  readonly unusable: readonly { readonly credentialId: CredentialId; readonly state: CardState }[];
  /** Cards of the type asked for and why they do not fit; for S12 and Technical. */
  readonly refused: readonly CandidateMatch[];
}

/** One decision between cards: the requester accepts any one of the options. */
export interface PlanSet {
  readonly isRequired: boolean;
  readonly options: NonEmpty<{
    readonly queryIds: readonly string[];
    readonly isAnswerable: boolean;
  }>;
}

/** For each query at least one option, or what is missing: all the consent screen draws. */
export interface DisclosurePlan {
  readonly request: PresentationRequest;
  readonly queries: readonly PlanQuery[];
  readonly sets: readonly PlanSet[];
  /** False: nothing this wallet holds can answer; S12 says why. */
  readonly isAnswerable: boolean;
}
