import { create } from 'zustand';
import type { CredentialId } from '../core/credential/credential';
import type { CredentialOffer, OfferInput, OfferReview } from '../core/issuance/stages';
import type { Failure } from '../core/kernel/result';
import type { OfferFailure } from '../core/issuance/offer-failure';
import type { CollectFailure } from '../flows/collect-failure';
import type { FetchOfferFailure, OpenOfferFailure } from '../flows/open-offer';
import type { KeepFailure, ReceiveStep } from '../flows/receive';
import type { RoomFailure } from '../flows/check-room';
import type { PendingCard } from '../ports/vault';
import type { ReceivingId } from '../ports/vault-receiving';
import { findIncoming } from './incoming';
import type { LocalId } from './incoming';
import { sessionStore } from './session';

/**
 * - `offer/gone`: this page never held the offer, or was loaded again since
 * - `offer/code-tries`: the issuer refused the typed code too often
 */
export type OfferStageFailure =
  | OfferFailure
  | FetchOfferFailure
  | OpenOfferFailure
  | CollectFailure
  | KeepFailure
  | RoomFailure
  | Failure<'offer/gone' | 'offer/code-tries'>;

/** Where the person is with one offer (S06). */
export type OfferStage =
  /** Nothing was contacted; the host is on screen. */
  | { readonly at: 'announced'; readonly input: OfferInput }
  | { readonly at: 'fetching'; readonly host: string }
  /** The offer came from one host and its issuer lives at another: that host is shown before it is contacted. */
  | {
      readonly at: 'elsewhere';
      readonly offer: CredentialOffer;
      readonly from: string;
      readonly host: string;
    }
  | { readonly at: 'checking-issuer'; readonly offer: CredentialOffer; readonly host: string }
  /** The issuer is known and nothing was asked for yet: which card, and the code when one is due. */
  | {
      readonly at: 'ready';
      readonly review: OfferReview;
      readonly receiving: ReceivingId;
      readonly wrongCodes: number;
      /** The code was used once already, and no answer came. */
      readonly isAnswerMissing: boolean;
    }
  | {
      readonly at: 'collecting';
      readonly review: OfferReview;
      readonly receiving: ReceivingId;
      readonly wrongCodes: number;
      readonly step: ReceiveStep;
    }
  | {
      readonly at: 'reviewing' | 'saving';
      readonly review: OfferReview;
      readonly receiving: ReceivingId;
      readonly pending: PendingCard;
    }
  /** It was left in the middle: what came so far is in the vault, and it goes on when the person says so. */
  | { readonly at: 'waiting'; readonly receiving: ReceivingId }
  | { readonly at: 'resuming'; readonly receiving: ReceivingId }
  | { readonly at: 'saved'; readonly id: CredentialId; readonly name: string }
  | { readonly at: 'declined'; readonly wasFetched: boolean }
  | {
      readonly at: 'failed';
      readonly failure: OfferStageFailure;
      /** The step that failed, for the list of steps. */
      readonly step: 'read' | 'issuer' | 'receive' | 'save';
      /** Where to go on from when trying again makes sense. */
      readonly resume: OfferStage | null;
    };

interface OfferState {
  readonly stages: Readonly<Record<LocalId, OfferStage>>;
}

const offerStore = create<OfferState>()(() => ({ stages: {} }));

/** Where the person is with one offer; an offer nobody touched yet is announced. */
export const offerStage = (
  id: LocalId,
  { stages }: OfferState = offerStore.getState(),
): OfferStage => stages[id] ?? firstStage(id);

/** Selects one offer's stage. */
export const useOfferStage = (id: LocalId): OfferStage =>
  offerStore((state) => state.stages[id]) ?? firstStage(id);

export const setOfferStage = (id: LocalId, stage: OfferStage): void =>
  offerStore.setState(({ stages }) => ({ stages: { ...stages, [id]: stage } }));

/** On lock: nothing a card says stays in the page. What was received and not saved waits in the vault. */
const forgetOfferReviews = (): void =>
  offerStore.setState(({ stages }) => ({
    stages: Object.fromEntries(
      Object.entries(stages).map(([id, stage]) => [id, withoutValues(stage)]),
    ),
  }));

/** Where a review is, or leads back to one, there are values. */
const withoutValues = (stage: OfferStage): OfferStage => {
  if (stage.at === 'failed' && stage.resume !== null) {
    const resume = withoutValues(stage.resume);
    return resume === stage.resume ? stage : resume;
  }
  return 'receiving' in stage && stage.at !== 'ready' && stage.at !== 'waiting'
    ? { at: 'waiting', receiving: stage.receiving }
    : stage;
};

/** Where the person is with a receive already, if this page knows of it. */
export const findReceiving = (receiving: ReceivingId): LocalId | null => {
  const { stages } = offerStore.getState();
  const known = Object.keys(stages).find((id) => {
    const stage = stages[id];
    return stage !== undefined && 'receiving' in stage && stage.receiving === receiving;
  });
  return known ?? null;
};

const firstStages = new WeakMap<object, OfferStage>();

/** The same object for the same offer, so that selecting it is stable. */
const firstStage = (id: LocalId): OfferStage => {
  const incoming = findIncoming(id);
  if (incoming?.kind !== 'offer') return gone;
  const known = firstStages.get(incoming);
  if (known !== undefined) return known;
  const { input } = incoming;
  const stage: OfferStage = input.ok
    ? { at: 'announced', input: input.value }
    : { at: 'failed', failure: input.error, step: 'read', resume: null };
  firstStages.set(incoming, stage);
  return stage;
};

const gone: OfferStage = {
  at: 'failed',
  failure: { code: 'offer/gone' },
  step: 'read',
  resume: null,
};

// Whoever ends the session, values leave this store with it: nobody has to remember to call.
sessionStore.subscribe(({ at }) => {
  if (at !== 'open') forgetOfferReviews();
});
