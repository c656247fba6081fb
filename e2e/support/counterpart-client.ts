import type { FaultName } from '../counterpart/faults/faults';
import type { Call } from '../counterpart/http/call-log';

/** What tests ask of the counterpart, over its JSON addresses (e2e/counterpart/README.md). */
export interface CounterpartAddresses {
  readonly home: string;
  readonly issuer: {
    readonly offers: string;
    readonly cards: readonly {
      readonly id: string;
      readonly issuer: string;
      readonly vct: string;
    }[];
  };
  readonly verifier: {
    readonly origin: string;
    readonly scenes: readonly { readonly id: string; readonly start: string }[];
  };
  readonly status: { readonly controlStatus: string; readonly controlList: string };
}

export type CardKind =
  'person-id' | 'driving-licence' | 'degree' | 'gym-membership' | 'tax-statement';
export type SceneId =
  'age-check' | 'car-share' | 'job-application' | 'flat-viewing' | 'over-asking';
export type ListMode = 'ok' | 'slow' | 'gone' | 'expired' | 'bad-signature' | 'no-cors';

export interface Offer {
  readonly reference: string;
  readonly offer_uri_text: string;
  readonly wallet_link: string;
  readonly tx_code: string | null;
}

export interface SceneStart {
  readonly session: string;
  readonly request_text: string;
  readonly wallet_link: string;
  readonly result: string;
}

export interface SessionState {
  readonly state: 'waiting' | 'accepted' | 'refused';
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
  readonly paths: Readonly<Record<string, readonly (readonly (string | number)[])[]>>;
}

export interface OfferOrder {
  readonly card: CardKind;
  readonly by?: 'value' | 'reference';
  readonly code?: 'none' | 'numeric' | 'text';
  readonly ends?: string;
  readonly variant?: 'first' | 'second';
}

/** Asks one address, with a body to post or `undefined`, and gives the JSON it answers. */
export type Ask = (url: string, body: unknown) => Promise<unknown>;

/** Speaks for the issuer, verifier and status host of one counterpart. */
export const createCounterpartClient = (
  addresses: CounterpartAddresses,
  ask: Ask = askDirectly,
) => ({
  addresses,
  offer: (order: OfferOrder): Promise<Offer> => post(ask, addresses.issuer.offers, order),
  start: (
    scene: SceneId,
    device: 'same' | 'cross' = 'cross',
    more: { readonly visit?: 'first' | 'next'; readonly by?: 'post' | 'address' } = {},
  ): Promise<SceneStart> => {
    const found = addresses.verifier.scenes.find(({ id }) => id === scene);
    if (found === undefined) throw new Error(`no scene ${scene}`);
    return post(ask, found.start, { device, ...more });
  },
  outcome: async (started: SceneStart): Promise<SessionState> =>
    (await ask(started.result, undefined)) as SessionState,
  setStatus: (card: string, value: 0 | 1 | 2): Promise<unknown> =>
    post(ask, addresses.status.controlStatus, { card, value }),
  setList: (mode: ListMode): Promise<unknown> => post(ask, addresses.status.controlList, { mode }),
  /** Switches one fault on for the whole counterpart, and any other off. */
  fault: (name: FaultName | 'none'): Promise<unknown> =>
    ask(`${addresses.home}/control/fault?fault=${name}`, undefined),
  /** Every call of a protocol that reached the counterpart since `forgetReceived`, oldest first. */
  received: async (): Promise<readonly Call[]> => {
    const { calls } = (await ask(callsAddress(addresses), undefined)) as {
      readonly calls: readonly Call[];
    };
    return calls;
  },
  forgetReceived: (): Promise<unknown> => post(ask, callsAddress(addresses), {}),
});

export type CounterpartClient = ReturnType<typeof createCounterpartClient>;

const callsAddress = ({ home }: CounterpartAddresses): string => `${home}/control/calls`;

const post = async <T>(ask: Ask, url: string, body: unknown): Promise<T> =>
  (await ask(url, body)) as T;

/** From Node, where the counterpart listens on loopback. */
const askDirectly: Ask = async (url, body) => {
  const reply = await fetch(url, requestOf(body));
  if (!reply.ok) throw new Error(`${url} answered ${String(reply.status)}`);
  return reply.json();
};

/** The same request wherever it is made from: a POST when there is a body. */
export const requestOf = (body: unknown): RequestInit =>
  body === undefined
    ? {}
    : {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      };
