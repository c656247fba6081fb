import type { Brand } from '../core/kernel/brand';
import type { CardState } from '../core/credential/card-state';
import type { CredentialId } from '../core/credential/credential';
import type { ClaimPath } from '../core/credential/claim-tree';
import type { Localized } from '../core/credential/display';
import type { EpochSeconds } from '../core/kernel/time';
import type { Verifier } from '../core/policy/party';
import type { WireError } from '../core/presentation/wire-errors';

export type EntryId = Brand<string, 'EntryId'>;

/**
 * How a send stands. `prepared`: built and written down, and not a byte of it outside the vault. `sending`: it may
 * be on its way. Found after the wallet stopped in the middle, the first reads as `not-sent` and the second as
 * `sent-unconfirmed`: it may have arrived. Nothing is ever sent again by itself.
 */
export type SendOutcome =
  'prepared' | 'sending' | 'accepted' | 'refused' | 'sent-unconfirmed' | 'not-sent';

/** A value as it was sent, kept because the person asked for that. */
export interface KeptValue {
  readonly path: ClaimPath;
  /** JSON. */
  readonly text: string;
}

/** What went from one card: names of fields; values only where the person keeps them (Sharing rules). */
export interface SharedCard {
  readonly credentialId: CredentialId;
  readonly names: Localized;
  readonly type: string;
  readonly issuerName: string;
  readonly state: CardState;
  readonly asked: readonly ClaimPath[];
  readonly sent: readonly ClaimPath[];
  readonly kept: readonly ClaimPath[];
  readonly labels: readonly { readonly path: ClaimPath; readonly texts: Localized }[];
  /** Of those sent, the ones whose value is another one on the card that took this card's place. Worked out when read. */
  readonly changed: readonly ClaimPath[];
  /** Null unless values were to be kept when this was sent; pictures and long texts never are. */
  readonly values: readonly KeptValue[] | null;
}

/** One line of Activity; append-only, a correction is a new record naming the old one. */
export type Entry = { readonly id: EntryId; readonly at: EpochSeconds } & (
  | {
      readonly kind: 'shared';
      readonly verifier: Verifier;
      readonly purpose: string | null;
      readonly retention: string | null;
      readonly cards: readonly SharedCard[];
      readonly outcome: SendOutcome;
      /** What they answered, quoted, when they refused. */
      readonly answer: string | null;
      /** SHA-256 of the built presentation, base64url. */
      readonly presentationHash: string;
      readonly receiptNumber: string;
    }
  | {
      readonly kind: 'declined';
      readonly verifier: Verifier;
      readonly cards: readonly SharedCard[];
    }
  | {
      /** They were told, on a tap, that their request cannot be answered; nothing of the holder's was in it. */
      readonly kind: 'told';
      readonly verifier: Verifier;
      readonly error: WireError;
      readonly outcome: SendOutcome;
      readonly answer: string | null;
    }
  | {
      readonly kind: 'received';
      readonly credentialId: CredentialId;
      readonly names: Localized;
      readonly type: string;
      readonly issuerName: string;
    }
  | {
      readonly kind: 'deleted';
      readonly names: Localized;
      readonly type: string;
      readonly issuerName: string;
    }
  | {
      readonly kind: 'status-changed';
      readonly credentialId: CredentialId;
      readonly names: Localized;
      readonly type: string;
      readonly from: string;
      readonly to: string;
    }
);
