import type { Ports } from '../ports';

let skewSeconds: number | null = null;

/** By how many seconds the last host that said the time was ahead of this device; null when none did. */
export const clockSkew = (): number | null => skewSeconds;

/**
 * The network as it is, with a look at the time each answer was made. Only hosts that let pages read `Date` say it;
 * nobody is asked for it.
 */
export const watchClock = (net: Ports['net'], clock: Ports['clock']): Ports['net'] => ({
  ledger: () => net.ledger(),
  send: async (request) => {
    const reply = await net.send(request);
    const said = reply.ok ? Date.parse(reply.value.headers['date'] ?? '') : Number.NaN;
    if (!Number.isNaN(said)) skewSeconds = Math.round(said / 1_000) - clock.now();
    return reply;
  },
});
