import { startStaticServer } from '../../scripts/serve.mjs';
import { outDirOf } from '../../scripts/lib/site-build.mjs';
import { startCounterpart } from '../counterpart/serve';

/** The practice wallet and a counterpart of its own, on ports nobody else uses. */
export type Stand = {
  /** Origin of the wallet; the same after `stopWallet` and `startWallet`. */
  readonly wallet: string;
  /** What `/counterpart.json` says. */
  readonly counterpart: Readonly<Record<string, unknown>>;
  /** The wallet's server ends; what it has served stays with the browser. */
  readonly stopWallet: () => Promise<void>;
  readonly startWallet: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Serves the demo build under its real headers beside a fresh counterpart. Build it first: `npm run e2e` does.
 *
 * @param build `kill-points` is the one whose threads can be held at every step
 */
export async function startStand(
  seed?: string,
  build: 'demo' | 'kill-points' = 'demo',
): Promise<Stand> {
  const practice: { text?: string } = {};
  const serve = (port: number) =>
    startStaticServer({
      root: outDirOf(build),
      allowance: 'demo',
      port,
      extra: (path) => (path === '/demo.json' ? practice.text : undefined),
    });
  let server = await serve(0);
  const { port } = server;
  const wallet = `http://localhost:${String(port)}`;
  const counterpart = await startCounterpart({
    port: 0,
    wallet,
    ...(seed === undefined ? {} : { seed }),
  });
  practice.text = JSON.stringify({ counterpart: counterpart.addresses });
  return {
    wallet,
    counterpart: counterpart.addresses,
    stopWallet: () => server.close(),
    startWallet: async () => {
      server = await serve(port);
    },
    close: async () => {
      await Promise.all([server.close(), counterpart.close()]);
    },
  };
}
