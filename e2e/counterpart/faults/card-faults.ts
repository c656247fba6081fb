import type { Fault } from './fault';

/** What is wrong with the card an issuer gives out. */
export const cardFaults = [
  {
    name: 'signature-of-another',
    cases: ['C-02'],
    words: 'The card is signed with a key that is not the one in its certificate.',
  },
] as const satisfies readonly Fault[];
