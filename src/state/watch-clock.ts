import { create } from 'zustand';
import { clockLeeway } from '../core/kernel/time';
import type { Ports } from '../ports';
import { setNotice } from './notices';

/** By how many seconds the last host that said the time was ahead of this device; null when none did. */
export const skewStore = create<{ readonly seconds: number | null }>()(() => ({ seconds: null }));

export const clockSkew = (): number | null => skewStore.getState().seconds;

/**
 * The network as it is, with a look at the time each answer was made, and M-CLOCK where the device is further off than
 * what dates are forgiven. Only hosts that let pages read `Date` say it; nobody is asked for it.
 */
export const watchClock = (net: Ports['net'], clock: Ports['clock']): Ports['net'] => ({
  ledger: () => net.ledger(),
  send: async (request) => {
    const reply = await net.send(request);
    const said = reply.ok ? Date.parse(reply.value.headers['date'] ?? '') : Number.NaN;
    if (!Number.isNaN(said)) {
      const seconds = Math.round(said / 1_000) - clock.now();
      skewStore.setState({ seconds });
      setNotice('clock', Math.abs(seconds) > clockLeeway);
    }
    return reply;
  },
});
