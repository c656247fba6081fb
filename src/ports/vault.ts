import type { Brand } from '../core/kernel/brand';
import type { Failure, Result } from '../core/kernel/result';
import type { CredentialId, PublicJwk } from '../core/credential/credential';
import type { CardDisplay } from '../core/credential/display';
import type { Expectation } from '../core/issuance/stages';
import type { AskAgain } from '../core/policy/ask-again';
import type { TrustList } from '../core/policy/trust-list';
import type { ApproveFailure } from '../core/presentation/approve';
import type { Choice } from '../core/presentation/choice';
import type { DisclosurePlan } from '../core/presentation/plan';
import type { RequestFailure } from '../core/presentation/parse-request';
import type { FetchedRequest } from '../core/presentation/stages';
import type { DecodeFailure } from '../core/formats/formats';
import type { StatusTrouble } from '../core/status/standing';
import type { Entry, EntryId, SendOutcome } from './activity';
import type { CardSummary, CardView } from './cards';
import type { KeyId } from './keys';
import type { IssuerKeys, RequestAuthFailure, SignatureFailure, StatusListFailure } from './proofs';
import type { Settings } from './settings';
import type { StatusListDue } from './status-list-due';
import type { OutgoingAddress, OutgoingResponse, PreparedSend } from './outgoing';
import type { PendingId } from './pending-id';
import type { RefusalId, Tellable } from './tellable';
import type {
  LockedFailure,
  UnlockFailure,
  UnlockSecret,
  VaultAccess,
  WriteFailure,
} from './vault-access';
import type { VaultBackup } from './vault-backup';
import type { ReceivingId, VaultReceiving } from './vault-receiving';
import type { SeenVault, VaultUpkeep } from './vault-health';
import type { VaultSelfTest } from './vault-self-test';
import type { VaultSizes } from './vault-sizes';
import type { VaultSlots } from './vault-slots';

export type { PendingId };
export type ReviewId = Brand<string, 'ReviewId'>;

/** A received credential, verified, decoded and not yet kept. */
export interface PendingCard {
  readonly pendingId: PendingId;
  readonly view: CardView;
  /** Cards already here with the same type and issuer. */
  readonly alreadyHere: readonly CredentialId[];
}

export type ReviewCredentialFailure =
  | LockedFailure
  | SignatureFailure
  | DecodeFailure
  | Failure<
      | 'receive/other-type' // vct is not what was asked for
      | 'receive/other-format'
      | 'receive/other-key' // bound to a key that is not ours, or not bound though we proved one
      | 'receive/other-issuer' // iss is not the issuer that was asked
      | 'receive/from-the-future' // iat beyond tolerance
    >;

/** What the consent screen draws, made inside the vault from the authenticated bytes. */
export interface RequestReview {
  readonly reviewId: ReviewId;
  readonly plan: DisclosurePlan;
  /** Every card named in the plan, by id. */
  readonly cards: readonly CardView[];
  /** Earlier answers to the same requester, newest first; see DESIGN 10, met before. */
  readonly earlier: readonly Extract<Entry, { kind: 'shared' }>[];
  readonly timesAskedLately: number;
  /** They asked more often lately than the person wants to pass over. */
  readonly isAskedAgain: boolean;
  /** When a secret is asked for before the answer leaves. */
  readonly askBeforeSharing: AskAgain;
  /** The person blocked them: treated as a stranger, whoever vouches for them. */
  readonly isBlocked: boolean;
  /** For each card: who has already seen this copy, by requester name or host. */
  readonly seenBy: readonly {
    readonly credentialId: CredentialId;
    readonly names: readonly string[];
  }[];
}

export type ReviewRequestFailure =
  LockedFailure | RequestAuthFailure | RequestFailure | Failure<'request/replayed'>;

/** A request that cannot be answered; `tellable` when its sender may be told. */
export type RefusedRequest = ReviewRequestFailure & { readonly tellable?: Tellable };

export type PresentFailure =
  | WriteFailure
  | UnlockFailure
  | ApproveFailure
  | RequestAuthFailure
  | RequestFailure
  | Failure<
      | 'vault/confirm-needed' // the person wants to be asked for a secret first, and none came along
      | 'present/review-gone' // the review is unknown: locked in between, or used already
      | 'present/changed' // what the person approved is not what the vault would send now
      | 'present/read-back' // the built bytes do not say what was approved
      | 'present/encryption'
      | 'present/too-long' // longer than an address that every browser opens
    >;

/** What changed, by id; other tabs and queries re-read. */
export type VaultChange =
  /** Its cards can be asked for; told before the unlock itself has its answer. */
  | { readonly kind: 'opened' }
  | { readonly kind: 'cards' }
  | { readonly kind: 'activity' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'trust' }
  | { readonly kind: 'receivings' }
  | { readonly kind: 'locked' }
  /** Said after `locked` when nobody locked it: the browser took the database away under an open vault. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'health' }
  /** Everything is being sealed anew or copied for a newer version: so many records of so many are written. */
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** What the page notes outside the database; null once the vault was erased. */
  | { readonly kind: 'seen'; readonly seen: SeenVault | null };

/** The only way to what is kept. Lives in `vault.worker`; the page sees view models, never keys. */
export interface Vault
  extends VaultAccess, VaultBackup, VaultReceiving, VaultSlots, VaultUpkeep, VaultSelfTest {
  cards(): Promise<
    Result<{ readonly cards: readonly CardSummary[]; readonly unreadable: number }, LockedFailure>
  >;
  card(
    id: CredentialId,
  ): Promise<
    Result<CardView, LockedFailure | Failure<'vault/no-such-card' | 'vault/unreadable-card'>>
  >;
  /** Ids of cards whose title, issuer, kind or field labels (and values, when asked) contain every word. */
  search(text: string, inValues: boolean): Promise<Result<readonly CredentialId[], LockedFailure>>;
  forgetCard(id: CredentialId): Promise<Result<void, WriteFailure>>;
  /** Verifies a kept card's signature again, now. */
  verifyAgain(
    id: CredentialId,
  ): Promise<
    Result<
      void,
      | LockedFailure
      | SignatureFailure
      | DecodeFailure
      | Failure<'vault/no-such-card' | 'vault/unreadable-card'>
    >
  >;

  /** Verifies and decodes what an issuer sent; nothing is stored. */
  reviewCredential(input: {
    readonly text: string;
    readonly keyId: KeyId | null;
    readonly expected: Expectation;
    readonly display: CardDisplay;
    readonly keys: IssuerKeys | null;
    /** The receive it came by: it ends when the card is kept or dropped. */
    readonly receiving?: ReceivingId;
  }): Promise<Result<PendingCard, ReviewCredentialFailure>>;
  /** Stores a pending card; resolves only after the strict write is complete. `replaces` is deleted in the same transaction. */
  keep(
    pendingId: PendingId,
    replaces: CredentialId | null,
  ): Promise<
    Result<CredentialId, WriteFailure | Failure<'vault/no-such-card' | 'vault/code-not-confirmed'>>
  >;
  discardPending(pendingId: PendingId): Promise<void>;

  /** Authenticates, parses and plans; holds the bytes until answered, declined or locked. */
  reviewRequest(request: FetchedRequest): Promise<Result<RequestReview, RefusedRequest>>;
  /** Builds what an authenticated requester hears of a request that cannot be answered; writes "prepared". Once. */
  tellRefusal(
    refusalId: RefusalId,
  ): Promise<Result<PreparedSend, WriteFailure | Failure<'present/review-gone'>>>;
  /** The same review again with what the vault knows now (a status came in, a card went). */
  refreshReview(
    reviewId: ReviewId,
  ): Promise<Result<RequestReview, ReviewRequestFailure | Failure<'present/review-gone'>>>;
  /**
   * Runs parse, plan and approve again, compares, builds, signs, reads back, writes "prepared" durably. Once per
   * review. The answer stays in the vault. Where the settings ask for it nothing is built without a secret that opens
   * the wallet, given with this very call.
   */
  present(input: {
    readonly reviewId: ReviewId;
    readonly choice: Choice;
    readonly digest: string;
    readonly confirmation?: UnlockSecret | null;
  }): Promise<Result<PreparedSend, PresentFailure>>;
  /** Writes "sending" durably and hands the prepared answer out, once: the next thing to do with it is to send it. */
  startSending(entryId: EntryId): Promise<
    Result<
      OutgoingResponse | OutgoingAddress,
      WriteFailure | Failure<'present/review-gone'> // handed out before, or locked away
    >
  >;
  settle(
    entryId: EntryId,
    outcome: Exclude<SendOutcome, 'prepared' | 'sending'>,
    answer: string | null,
  ): Promise<Result<void, WriteFailure>>;
  /** Records that the person said no; nothing is sent. */
  decline(reviewId: ReviewId): Promise<void>;

  statusLists(): Promise<Result<readonly StatusListDue[], LockedFailure>>;
  /** Verifies a fetched list and records what it says of every card that points to it. */
  recordStatusList(
    uri: string,
    token: string,
    keys: IssuerKeys | null,
  ): Promise<
    Result<{ readonly changed: readonly CredentialId[] }, WriteFailure | StatusListFailure>
  >;
  recordStatusTrouble(uri: string, trouble: StatusTrouble): Promise<Result<void, WriteFailure>>;

  activity(): Promise<Result<readonly Entry[], LockedFailure>>;
  /** Deletes entries; what stays of an answer is that its request is not answered again. Unknown ids are no failure. */
  forgetEntries(ids: readonly EntryId[]): Promise<Result<void, WriteFailure>>;
  settings(): Promise<Result<Settings, LockedFailure>>;
  /** Takes a permit, as slots do, where a secret would be asked for less often. */
  changeSettings(
    patch: Partial<Settings>,
  ): Promise<Result<Settings, WriteFailure | Failure<'slots/not-permitted'>>>;

  /** How much of the disk each kind of record takes, in sealed bytes. */
  sizes(): Promise<Result<VaultSizes, LockedFailure>>;
  /** Deletes the signed bytes of status lists too old to say anything; what they said of each card stays. */
  forgetOldLists(): Promise<Result<{ readonly count: number }, WriteFailure>>;

  trustLists(): Promise<Result<readonly TrustList[], LockedFailure>>;
  /**
   * Verifies and stores a list under its pinned publisher key. A lower sequence than held is refused. `isPractice`
   * marks the list the demo build brings along.
   */
  addTrustList(
    jws: string,
    publisherKey: PublicJwk,
    options?: { readonly isPractice: boolean },
  ): Promise<
    Result<
      TrustList,
      | WriteFailure
      | SignatureFailure
      | Failure<'trust/malformed' | 'trust/expired' | 'trust/rolled-back'>
    >
  >;

  subscribe(listener: (change: VaultChange) => void): () => void;
}
