import type { CardFacts } from '../core/credential/card-state';
import type { ClaimPath } from '../core/credential/claim-tree';
import type { Credential, CredentialId, Format } from '../core/credential/credential';
import type { CardDisplay, Localized } from '../core/credential/display';
import type { EpochSeconds } from '../core/kernel/time';
import type { IssuerTrust } from '../core/policy/party';
import type { StatusObservation, StatusTrouble } from '../core/status/standing';

/** One row of the wallet list; comes from the sealed index, holds no value but the two highlights. */
export interface CardSummary {
  readonly id: CredentialId;
  readonly names: Localized;
  /** Last resort when `names` is empty: the type. */
  readonly type: string;
  readonly format: Format;
  readonly issuer: IssuerTrust;
  /** Stable id the spine colour is hashed from. */
  readonly issuerKey: string;
  readonly fieldCount: number;
  /** Fields that can stay hidden. */
  readonly hideableCount: number;
  /** Whether a picture of a face is among the fields. */
  readonly hasPortrait: boolean;
  readonly facts: CardFacts;
  /** Up to two fields worth seeing in a list, covered until "Show values". */
  readonly highlights: readonly {
    readonly path: ClaimPath;
    readonly labels: Localized;
    readonly text: string;
  }[];
  readonly addedAt: EpochSeconds;
  readonly lastUsedAt: EpochSeconds | null;
  /** It came from a backup without its key: it can be looked at and not be shared. */
  readonly isForViewing: boolean;
}

/** One card, opened. */
export interface CardView {
  readonly summary: CardSummary;
  readonly credential: Credential;
  readonly display: CardDisplay;
  readonly issuerUrl: string | null;
  readonly configurationId: string | null;
  /** Newest first; append-only. */
  readonly observations: readonly StatusObservation[];
  readonly trouble: StatusTrouble | null;
  /** SHA-256 of the holder key's thumbprint input, for Technical; null when unbound. */
  readonly keyFingerprint: string | null;
  readonly header: Readonly<Record<string, unknown>>;
}
