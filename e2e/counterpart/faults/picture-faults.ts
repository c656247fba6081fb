import type { Fault } from './fault';

/** Pictures, names and colours that an issuer makes to be more than that. */
export const pictureFaults = [
  {
    name: 'svg-logo',
    cases: ['R-01'],
    words: 'The issuer’s logo is a drawing that runs scripts and loads from elsewhere.',
  },
  {
    name: 'svg-portrait',
    cases: ['R-01'],
    words: 'The portrait in the card is a drawing that runs scripts and loads from elsewhere.',
  },
  {
    name: 'svg-of-laughs',
    cases: ['R-02'],
    words: 'The portrait is a drawing that unfolds to billions of letters.',
  },
  {
    name: 'portrait-of-100-megapixels',
    cases: ['R-02', 'CAP'],
    words: 'The portrait is a small file that claims to be 10,000 by 10,000 pixels.',
  },
  {
    name: 'portrait-that-lies',
    cases: ['R-03'],
    words: 'The portrait says that it is a PNG and is a page of HTML.',
  },
  {
    name: 'unreadable-colours',
    cases: ['R-04'],
    words: 'The card is white on white, and its background is an address.',
  },
  {
    name: 'names-that-imitate',
    cases: ['R-05'],
    words: 'Card and fields are named like the wallet’s own signs.',
  },
  {
    name: 'names-of-markup',
    cases: ['R-06'],
    words: 'Card, fields and descriptions are written in HTML.',
  },
  {
    name: 'portrait-over-2-mib',
    cases: ['R-07', 'CAP'],
    words: 'The portrait takes 2.2 MiB.',
  },
  {
    name: 'portrait-of-5-mb',
    cases: ['R-07', 'CAP'],
    words: 'The portrait alone takes 5 MB, more than a whole card may.',
  },
  {
    name: 'svg-template',
    cases: ['R-08'],
    words: 'The card names a drawing to be filled in, with places inside attributes.',
  },
] as const satisfies readonly Fault[];
