import type { Fault } from './fault';

/** What an issuer does wrong on the way to a card: offers, metadata, tokens, transport. */
export const offerFaults = [
  {
    name: 'issuer-other-name',
    cases: ['I-04'],
    words: "The issuer's metadata names another issuer than the one that was asked.",
  },
] as const satisfies readonly Fault[];
