/** What tests ask of the counterpart, over its JSON addresses (e2e/counterpart/README.md). */
export interface CounterpartAddresses {
  readonly home: string;
  readonly issuer: { readonly offers: string };
  readonly verifier: {
    readonly origin: string;
    readonly scenes: readonly { readonly id: string; readonly start: string }[];
  };
  readonly status: { readonly controlStatus: string; readonly controlList: string };
}

export type CardKind =
  'person-id' | 'driving-licence' | 'degree' | 'gym-membership' | 'tax-statement';
export type SceneId = 'age-check' | 'car-share' | 'job-application' | 'flat-viewing';
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

/** Speaks for the issuer, verifier and status host of one counterpart. */
export const createCounterpartClient = (addresses: CounterpartAddresses) => ({
  addresses,
  offer: (order: OfferOrder): Promise<Offer> => post(addresses.issuer.offers, order),
  start: (scene: SceneId, device: 'same' | 'cross' = 'cross'): Promise<SceneStart> => {
    const found = addresses.verifier.scenes.find(({ id }) => id === scene);
    if (found === undefined) throw new Error(`no scene ${scene}`);
    return post(found.start, { device });
  },
  outcome: async (started: SceneStart): Promise<SessionState> => {
    const reply = await fetch(started.result);
    return (await reply.json()) as SessionState;
  },
  setStatus: (card: string, value: 0 | 1 | 2): Promise<unknown> =>
    post(addresses.status.controlStatus, { card, value }),
  setList: (mode: ListMode): Promise<unknown> => post(addresses.status.controlList, { mode }),
});

export type CounterpartClient = ReturnType<typeof createCounterpartClient>;

const post = async <T>(url: string, body: unknown): Promise<T> => {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${url} answered ${String(reply.status)}`);
  return (await reply.json()) as T;
};
