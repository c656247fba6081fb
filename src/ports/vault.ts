import type { Brand } from '../core/kernel/brand';
import type { Failure, Result } from '../core/kernel/result';
import type { CredentialId, PublicJwk } from '../core/credential/credential';
import type { CardDisplay } from '../core/credential/display';
import type { Expectation } from '../core/issuance/stages';
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
import type { RefusalId, Tellable } from './tellable';
import type { VaultSizes } from './vault-sizes';

/** Whether a vault exists here and whether its keys are in memory. Says nothing about what is in it. */
export type VaultPresence = 'absent' | 'locked' | 'open' | 'newer';

/** What opens the vault: either opens all of it. */
export type UnlockSecret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'recovery-code'; readonly text: string };

export type CreateFailure = Failure<
  'vault/exists' | 'vault/write' | 'vault/passphrase-empty' | 'vault/passphrase-long'
>;
export type UnlockFailure = Failure<
  | 'vault/wrong-secret'
  | 'vault/absent'
  | 'vault/newer'
  | 'vault/damaged'
  | 'vault/recovery-code-shape'
>;
export type LockedFailure = Failure<'vault/locked'>;
export type WriteFailure = Failure<'vault/locked' | 'vault/write'>;

export type PendingId = Brand<string, 'PendingId'>;
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

/** A built answer, ready to be posted once; the page adds nothing to it. */
export interface OutgoingResponse {
  readonly entryId: EntryId;
  readonly url: string;
  /** `application/x-www-form-urlencoded`. */
  readonly body: string;
}

export type PresentFailure =
  | WriteFailure
  | ApproveFailure
  | RequestAuthFailure
  | RequestFailure
  | Failure<
      | 'present/review-gone' // the review is unknown: locked in between, or used already
      | 'present/changed' // what the person approved is not what the vault would send now
      | 'present/read-back' // the built bytes do not say what was approved
      | 'present/encryption'
    >;

/** What changed, by id; other tabs and queries re-read. */
export type VaultChange =
  | { readonly kind: 'cards' }
  | { readonly kind: 'activity' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'trust' }
  | { readonly kind: 'locked' };

/** The only way to what is kept. Lives in `vault.worker`; the page sees view models, never keys. */
export interface Vault {
  presence(): Promise<VaultPresence>;
  /** Starts the threads that an unlock needs and reads sealed rows ahead, so that both are there when the secret is; opens nothing. */
  prepare(): Promise<void>;
  /** Makes the vault with two slots and opens it; the recovery code (6 groups of 5) is returned this once. */
  create(passphrase: string): Promise<Result<{ readonly recoveryCode: string }, CreateFailure>>;
  /** `unreadable` counts records that exist and cannot be read, an edited header among them. */
  unlock(secret: UnlockSecret): Promise<Result<{ readonly unreadable: number }, UnlockFailure>>;
  /** Forgets every key and value; the caller then ends the worker. */
  lock(): Promise<void>;
  /** Re-seals the passphrase slot; needs the present passphrase or recovery code. */
  changePassphrase(
    present: UnlockSecret,
    next: string,
  ): Promise<Result<void, UnlockFailure | CreateFailure | WriteFailure>>;
  /** Ends every record and key. The typed confirmation is the page's duty. */
  erase(): Promise<Result<void, Failure<'vault/write'>>>;

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
  }): Promise<Result<PendingCard, ReviewCredentialFailure>>;
  /** Stores a pending card; resolves only after the strict write is complete. `replaces` is deleted in the same transaction. */
  keep(
    pendingId: PendingId,
    replaces: CredentialId | null,
  ): Promise<Result<CredentialId, WriteFailure | Failure<'vault/no-such-card'>>>;
  discardPending(pendingId: PendingId): Promise<void>;

  /** Authenticates, parses and plans; holds the bytes until answered, declined or locked. */
  reviewRequest(request: FetchedRequest): Promise<Result<RequestReview, RefusedRequest>>;
  /** Builds what an authenticated requester hears of a request that cannot be answered; writes "sending". Once. */
  tellRefusal(
    refusalId: RefusalId,
  ): Promise<Result<OutgoingResponse, WriteFailure | Failure<'present/review-gone'>>>;
  /** The same review again with what the vault knows now (a status came in, a card went). */
  refreshReview(
    reviewId: ReviewId,
  ): Promise<Result<RequestReview, ReviewRequestFailure | Failure<'present/review-gone'>>>;
  /** Runs parse, plan and approve again, compares, builds, signs, reads back, writes "sending" durably. Once per review. */
  present(input: {
    readonly reviewId: ReviewId;
    readonly choice: Choice;
    readonly digest: string;
  }): Promise<Result<OutgoingResponse, PresentFailure>>;
  settle(
    entryId: EntryId,
    outcome: Exclude<SendOutcome, 'sending'>,
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
  changeSettings(patch: Partial<Settings>): Promise<Result<Settings, WriteFailure>>;

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
