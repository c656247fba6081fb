import type { BrowserContext } from '@playwright/test';

/** One place where a thread can be held: the n-th time it comes to a point. */
export interface Place {
  readonly point: string;
  readonly turn: number;
}

/** Hears how far the threads of a browser are, and holds them where it is told to. */
export interface KillPoints {
  /** Forgets what was heard, and holds at this place from now on, or nowhere. */
  readonly arm: (place: Place | null) => Promise<void>;
  /** Resolves when a thread is held at the place. */
  readonly held: () => Promise<void>;
  /** The places threads came by since `arm`, in order. */
  readonly heard: () => Promise<readonly Place[]>;
}

/** Listens in every page of a browser. Call it before the wallet is opened (`src/kill-points/kill-point.ts`). */
export const listenToPoints = async (context: BrowserContext): Promise<KillPoints> => {
  let tell: () => void = () => undefined;
  let held = new Promise<void>(() => undefined);
  await context.exposeFunction('facetHeld', () => tell());
  await context.addInitScript(() => {
    const scope = globalThis as unknown as {
      facetHeld: () => void;
      facetPoints: { heard: string[]; wanted: { point: string; turn: number } | null };
    };
    scope.facetPoints = { heard: [], wanted: null };
    const channel = new BroadcastChannel('facet-kill-points');
    channel.addEventListener('message', ({ data }: MessageEvent<{ readonly at?: string }>) => {
      const { at } = data;
      if (at === undefined) return;
      const { heard, wanted } = scope.facetPoints;
      heard.push(at);
      const turn = heard.filter((one) => one === at).length;
      const isWanted = wanted?.point === at && wanted.turn === turn;
      channel.postMessage(isWanted ? { hold: at } : { goOn: at });
      if (isWanted) scope.facetHeld();
    });
  });
  const page = () => {
    const [first] = context.pages();
    if (first === undefined) throw new Error('no page is open');
    return first;
  };
  return {
    arm: async (place) => {
      held = new Promise((done) => {
        tell = done;
      });
      await page().evaluate((wanted) => {
        Object.assign(
          (globalThis as unknown as { facetPoints: Record<string, unknown> }).facetPoints,
          { heard: [], wanted },
        );
      }, place);
    },
    held: () => held,
    heard: async () => {
      const names = await page().evaluate(
        () => (globalThis as unknown as { facetPoints: { heard: string[] } }).facetPoints.heard,
      );
      return names.map((point, at) => ({
        point,
        turn: names.slice(0, at + 1).filter((one) => one === point).length,
      }));
    },
  };
};
