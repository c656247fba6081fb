import { create } from 'zustand';
import type { OfferInput } from '../core/issuance/stages';
import type { Result } from '../core/kernel/result';
import type { Arrival, RequestInput } from '../core/presentation/stages';
import type { OfferFailure } from '../core/issuance/offer-failure';
import { readOfferUri } from '../core/issuance/read-offer-uri';
import { readRequestUri, type RequestUriFailure } from '../core/presentation/read-request-uri';
import { detectIncoming } from './detect-incoming';

export type LocalId = string;

/** What came in and waits to be looked at. Kept in memory only, also while locked; nothing of it was fetched. */
export type Incoming =
  | {
      readonly kind: 'offer';
      readonly arrival: Arrival;
      readonly input: Result<OfferInput, OfferFailure>;
    }
  | {
      readonly kind: 'request';
      readonly arrival: Arrival;
      readonly input: Result<RequestInput, RequestUriFailure>;
    };

/** What became of a text: kept under a local id and shown at `route`, or not recognised (M-UNKNOWN). */
export type Taken =
  | { readonly kind: 'offer' | 'request'; readonly id: LocalId; readonly route: string }
  | { readonly kind: 'unknown'; readonly text: string };

interface IncomingState {
  readonly waiting: Readonly<Record<LocalId, Incoming>>;
}

export const incomingStore = create<IncomingState>()(() => ({ waiting: {} }));

interface TakeOptions {
  readonly allowLoopbackHttp: boolean;
  /** Our own origin: its `/open` links are unwrapped. */
  readonly ownOrigin: string;
}

let taken = 0;

/** Names what a scanned, pasted or linked text is and keeps it. Pure but for the memory: nothing is fetched. */
export const takeIncoming = (text: string, arrival: Arrival, options: TakeOptions): Taken => {
  const found = detectIncoming(text, options.ownOrigin);
  if (found.kind === 'unknown') return { kind: 'unknown', text };
  const incoming: Incoming =
    found.kind === 'offer'
      ? { kind: 'offer', arrival, input: readOfferUri(found.text, options) }
      : { kind: 'request', arrival, input: readRequestUri(found.text, options) };
  // Counted, not random: it never leaves this page and must not look like a link that could be kept.
  taken += 1;
  const id = String(taken);
  incomingStore.setState(({ waiting }) => ({ waiting: { ...waiting, [id]: incoming } }));
  return {
    kind: found.kind,
    id,
    route: found.kind === 'offer' ? `/add/offer/${id}` : `/request/${id}`,
  };
};

/** One thing that came in, or undefined when this page never held it: reloaded, or dropped. */
export const findIncoming = (id: LocalId): Incoming | undefined =>
  incomingStore.getState().waiting[id];

/** Forgets one thing that came in: it was answered, declined or refused. */
export const dropIncoming = (id: LocalId): void =>
  incomingStore.setState(({ waiting }) => ({
    waiting: Object.fromEntries(Object.entries(waiting).filter(([other]) => other !== id)),
  }));

/** The request that was opened last and is still to be answered: what a new card may have been fetched for. */
export const waitingRequest = (
  { waiting }: IncomingState = incomingStore.getState(),
): LocalId | null =>
  Object.keys(waiting).findLast((id) => {
    const incoming = waiting[id];
    return incoming?.kind === 'request' && incoming.input.ok;
  }) ?? null;

/** Whether something waits behind the lock: "Something is waiting. Unlock to read it." */
export const hasWaiting = ({ waiting }: IncomingState = incomingStore.getState()): boolean =>
  Object.values(waiting).some(({ input }) => input.ok);
