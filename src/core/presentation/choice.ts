import type { Brand } from '../kernel/brand';
import type { NonEmpty } from '../kernel/non-empty';
import type { ClaimPath } from '../credential/claim-tree';
import type { CardStateKind } from '../credential/card-state';
import type { CredentialId } from '../credential/credential';

/** One card for one query, with the rows that go (rows always shown are left out). */
export interface Pick {
  readonly credentialId: CredentialId;
  readonly rows: readonly string[];
  /** The tick "Share anyway" for a card that is paused, ended, not yet valid, or whose list cannot be trusted. */
  readonly isRiskAccepted: boolean;
}

/** What the person decided on the consent screen. */
export interface Choice {
  /** For each set of the plan the chosen option, or null to leave an optional set out. */
  readonly options: readonly (number | null)[];
  /** By query id; one pick, or several where the query allows it. */
  readonly picks: Readonly<Record<string, NonEmpty<Pick>>>;
  /** "I know who this is from somewhere else", asked when the requester is unconfirmed. */
  readonly isStrangerAccepted: boolean;
}

/** One credential of an approved answer; `fields` are all field paths that will be readable, sorted by key. */
export interface ApprovedItem {
  readonly queryId: string;
  readonly credentialId: CredentialId;
  readonly fields: readonly ClaimPath[];
  readonly isBound: boolean;
  /** The state "Share anyway" was ticked for, or null where no tick was due: a tick holds for no other. */
  readonly acceptedState: CardStateKind | null;
}

/** The only thing that can be sent; only `approve` makes one. */
export type ApprovedDisclosure = Brand<
  {
    readonly requestDigest: string;
    readonly items: NonEmpty<ApprovedItem>;
    /** SHA-256 over request digest and items in a fixed spelling, base64url: what was shown. */
    readonly digest: string;
  },
  'ApprovedDisclosure'
>;
