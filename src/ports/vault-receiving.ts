import type { Localized, CardDisplay } from '../core/credential/display';
import type { OfferReview } from '../core/issuance/stages';
import type { TokenGrant } from '../core/issuance/token-message';
import type { Failure, Result } from '../core/kernel/result';
import type { EpochSeconds } from '../core/kernel/time';
import type { KeyId } from './keys';
import type { IssuerKeys } from './proofs';
import type { ReceivingId } from './receiving-id';
import type { LockedFailure, WriteFailure } from './vault-access';

export type { ReceivingId };

/** What was fetched to verify and name a card that has arrived. */
export interface LookedUp {
  readonly keys: IssuerKeys | null;
  readonly display: CardDisplay;
}

/** A card being received, as far as it is written down: all that is needed to go on. */
export interface Receiving {
  readonly id: ReceivingId;
  readonly startedAt: EpochSeconds;
  readonly review: OfferReview;
  /** The code of the offer was sent, or was about to be, and nothing came back: it may be used up. */
  readonly isCodeSent: boolean;
  readonly grant: TokenGrant | null;
  /** The key made for this card alone; kept with it, forgotten with the rest. */
  readonly keyId: KeyId | null;
  /** The card was asked for: the issuer may have made it. */
  readonly isCardAsked: boolean;
  /** The card as it arrived; nobody has agreed to it. */
  readonly text: string | null;
  readonly lookedUp: LookedUp | null;
}

/** One step that is durable before the next one begins. */
export type ReceivingStep =
  | { readonly at: 'code-sent' }
  /** The server answered, and gave nothing for the code: it is as good as before. */
  | { readonly at: 'code-refused' }
  | { readonly at: 'granted'; readonly grant: TokenGrant }
  | { readonly at: 'card-asked' }
  | { readonly at: 'arrived'; readonly text: string }
  | { readonly at: 'looked-up'; readonly found: LookedUp };

/** What the wallet screen shows of a receive that was left in the middle. */
export interface ReceivingSummary {
  readonly id: ReceivingId;
  /** What the issuer calls itself. */
  readonly issuerNames: Localized;
  readonly host: string;
  readonly step: 'read' | 'code-sent' | 'granted' | 'card-asked' | 'arrived';
}

/** - `receive/gone`: it has ended, or was forgotten */
export type ReceivingFailure = WriteFailure | Failure<'receive/gone'>;

/** The journal of receiving: what a page that ends in the middle leaves for the next one (SECURITY 3.2, row 13). */
export interface VaultReceiving {
  /** Oldest first. */
  receivings(): Promise<Result<readonly ReceivingSummary[], LockedFailure>>;
  receiving(id: ReceivingId): Promise<Result<Receiving, LockedFailure | Failure<'receive/gone'>>>;
  /** Writes an offer down before its code is used; one that was begun before is found again by its code. */
  beginReceiving(review: OfferReview): Promise<Result<Receiving, WriteFailure>>;
  noteReceiving(id: ReceivingId, step: ReceivingStep): Promise<Result<void, ReceivingFailure>>;
  /** Ends it: code, token, what arrived and the key that no card uses are deleted together. */
  forgetReceiving(id: ReceivingId): Promise<Result<void, WriteFailure>>;
}
