import { create } from 'zustand';
import type { Failure } from '../core/kernel/result';
import type { Choice } from '../core/presentation/choice';
import type { Arrival, RequestInput } from '../core/presentation/stages';
import type { RequestUriFailure } from '../core/presentation/read-request-uri';
import type { OpenFailure, OpenStep } from '../flows/open-request';
import type { SendFailure, Sent } from '../flows/present';
import type { EntryId } from '../ports/activity';
import type { Tellable } from '../ports/tellable';
import type { RequestReview } from '../ports/vault';
import type { UnlockFailure } from '../ports/vault-access';
import { findIncoming } from './incoming';
import type { LocalId } from './incoming';
import { sessionStore } from './session';

/** `request/gone`: this page never held the request, or was loaded again since. */
export type RequestStageFailure = RequestUriFailure | OpenFailure | Failure<'request/gone'>;

/** What changed under a request that was being read; choices are kept. */
export type ReviewChange = 'status' | 'card-gone';

/** Why a secret that was asked for before sharing did not do. */
export type AskFailureCode = UnlockFailure['code'];

/** What the sender of a request that cannot be answered may hear, and has heard; null when it may hear nothing. */
export type Telling =
  | { readonly at: 'offered'; readonly to: Tellable }
  | { readonly at: 'sending' | 'told' | 'maybe' | 'not-sent'; readonly host: string };

/** Where the person is with one request (S08 to S12). */
export type RequestStage =
  /** Nothing was contacted; the host is on screen. */
  | {
      readonly at: 'announced';
      readonly input: RequestInput;
      /** It was being read when the wallet locked: nothing was sent, and the review is made again. */
      readonly wasLocked: boolean;
    }
  | { readonly at: 'opening'; readonly input: RequestInput; readonly step: OpenStep }
  /** S08b: the code came from a camera, and the page that showed it must be theirs. */
  | { readonly at: 'checking-site'; readonly review: RequestReview }
  /** S12: nothing here can answer it yet; the request waits. */
  | {
      readonly at: 'missing';
      readonly review: RequestReview;
      /** What was missing came in while the request waited. */
      readonly isReady: boolean;
    }
  | {
      readonly at: 'reviewing';
      readonly review: RequestReview;
      readonly choice: Choice;
      readonly change: ReviewChange | null;
      /** Share was pressed and a secret is asked for first; `failure` says why the one given did not do. */
      readonly asked?: { readonly failure: AskFailureCode | null };
    }
  | {
      readonly at: 'sending';
      readonly review: RequestReview;
      readonly choice: Choice;
      readonly who: string;
      readonly fieldCount: number;
    }
  /** S11 tells the rest under `/result/:id`. */
  | { readonly at: 'done'; readonly result: RequestResult }
  /** E-REQ or a plain failure before anything was shown. */
  | {
      readonly at: 'stopped';
      readonly failure: RequestStageFailure;
      readonly host: string | null;
      /** Present when reading it again may work: the network failed, nothing else. */
      readonly retry: RequestInput | null;
      readonly telling: Telling | null;
    };

/** How it ended. */
export type RequestResult =
  | {
      readonly kind: 'sent';
      /** The plain sentence in the past tense; the one thing here with values, and gone on lock. */
      readonly learned: string | null;
      readonly sent: Sent;
      readonly who: string;
      readonly fieldCount: number;
    }
  | {
      readonly kind: 'failed';
      readonly failure: SendFailure;
      readonly who: string;
      readonly fieldCount: number;
    }
  /** It stands in the address of their page, which opens next: nobody here will hear whether it arrived. */
  | {
      readonly kind: 'handed-over';
      readonly entryId: EntryId;
      readonly who: string;
      readonly fieldCount: number;
    }
  /** The wallet locked in the middle: it may have arrived, and Activity knows. */
  | { readonly kind: 'interrupted'; readonly who: string; readonly fieldCount: number }
  | { readonly kind: 'declined'; readonly who: string; readonly why: 'person' | 'site' };

interface RequestState {
  readonly stages: Readonly<Record<LocalId, RequestStage>>;
}

const requestStore = create<RequestState>()(() => ({ stages: {} }));

/** Where the person is with one request; one nobody touched yet is announced. */
export const requestStage = (
  id: LocalId,
  { stages }: RequestState = requestStore.getState(),
): RequestStage => stages[id] ?? firstStage(id);

/** Selects one request's stage. */
export const useRequestStage = (id: LocalId): RequestStage =>
  requestStore((state) => state.stages[id]) ?? firstStage(id);

export const setRequestStage = (id: LocalId, stage: RequestStage): void =>
  requestStore.setState(({ stages }) => ({ stages: { ...stages, [id]: stage } }));

/** How the request reached the wallet; decides whether the website check is asked. */
export const arrivalOf = (id: LocalId): Arrival => findIncoming(id)?.arrival ?? 'link';

/** On lock: no value stays in the page. What was being read is announced again, and is here after unlock. */
const forgetRequestReviews = (): void =>
  requestStore.setState(({ stages }) => ({
    stages: Object.fromEntries(
      Object.entries(stages).map(([id, stage]) => [id, withoutValues(id, stage)]),
    ),
  }));

const withoutValues = (id: LocalId, stage: RequestStage): RequestStage => {
  if (stage.at === 'sending') {
    const { who, fieldCount } = stage;
    return { at: 'done', result: { kind: 'interrupted', who, fieldCount } };
  }
  if (stage.at === 'done' && stage.result.kind === 'sent') {
    return { at: 'done', result: { ...stage.result, learned: null } };
  }
  if (stage.at === 'stopped') return { ...stage, telling: cutShort(stage.telling) };
  return ['opening', 'checking-site', 'missing', 'reviewing'].includes(stage.at)
    ? lockedOut(id)
    : stage;
};

/** A lock ends the offer to tell them, and leaves one under way unknown. */
const cutShort = (telling: Telling | null): Telling | null => {
  if (telling?.at === 'offered') return null;
  return telling?.at === 'sending' ? { ...telling, at: 'maybe' } : telling;
};

const lockedOut = (id: LocalId): RequestStage => {
  const incoming = findIncoming(id);
  return incoming?.kind === 'request' && incoming.input.ok
    ? { at: 'announced', input: incoming.input.value, wasLocked: true }
    : gone;
};

const firstStages = new WeakMap<object, RequestStage>();

/** The same object for the same request, so that selecting it is stable. */
const firstStage = (id: LocalId): RequestStage => {
  const incoming = findIncoming(id);
  if (incoming?.kind !== 'request') return gone;
  const known = firstStages.get(incoming);
  if (known !== undefined) return known;
  const { input } = incoming;
  const stage: RequestStage = input.ok
    ? { at: 'announced', input: input.value, wasLocked: false }
    : { at: 'stopped', failure: input.error, host: null, retry: null, telling: null };
  firstStages.set(incoming, stage);
  return stage;
};

const gone: RequestStage = {
  at: 'stopped',
  failure: { code: 'request/gone' },
  host: null,
  retry: null,
  telling: null,
};

// Whoever ends the session, values leave this store with it: nobody has to remember to call.
sessionStore.subscribe(({ at }) => {
  if (at !== 'open') forgetRequestReviews();
});
