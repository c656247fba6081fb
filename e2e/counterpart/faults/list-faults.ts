import type { Fault } from './fault';

/** What a status host does wrong, beside the modes of its lists. */
export const listFaults = [
  {
    name: 'list-altered',
    cases: ['S-01'],
    words: 'One character of the list is another one than was signed.',
  },
  {
    name: 'list-of-another-signer',
    cases: ['S-01'],
    words: 'The list is signed well, by an organisation that does not answer for the card.',
  },
  {
    name: 'list-for-other-case',
    cases: ['S-02'],
    words: 'The list names its own address in capitals.',
  },
  {
    name: 'list-for-other-slash',
    cases: ['S-02'],
    words: 'The list names its own address with a slash at the end.',
  },
  {
    name: 'list-for-other-port',
    cases: ['S-02'],
    words: 'The list names its own address with another port.',
  },
  {
    name: 'list-of-other-type',
    cases: ['S-03'],
    words: 'The list is signed as a token of no kind.',
  },
  {
    name: 'list-ended',
    cases: ['S-04'],
    words: 'The list ended yesterday.',
  },
  {
    name: 'list-from-future',
    cases: ['S-04'],
    words: 'The list says it was made an hour from now.',
  },
  {
    name: 'list-ttl-zero',
    cases: ['S-04'],
    words: 'The list may be kept for 0 seconds.',
  },
  {
    name: 'list-ttl-negative',
    cases: ['S-04'],
    words: 'The list may be kept for less than no time.',
  },
  {
    name: 'list-ttl-text',
    cases: ['S-04'],
    words: 'The list says in words how long it may be kept.',
  },
  {
    name: 'list-ttl-huge',
    cases: ['S-04'],
    words: 'The list may be kept for thirty thousand years.',
  },
  {
    name: 'list-older',
    cases: ['S-05'],
    words: 'The list is the one of an hour ago.',
  },
  {
    name: 'list-bomb',
    cases: ['S-06'],
    words: 'A list of some kilobytes unfolds to 128 MiB.',
  },
  {
    name: 'list-with-more-behind',
    cases: ['S-06'],
    words: 'More bytes follow the end of the compressed list.',
  },
  {
    name: 'list-with-wrong-checksum',
    cases: ['S-06'],
    words: 'The checksum of the compressed list is wrong.',
  },
  {
    name: 'list-in-gzip',
    cases: ['S-06'],
    words: 'The list is compressed with gzip instead of zlib.',
  },
  {
    name: 'list-of-three-bits',
    cases: ['S-07'],
    words: 'The list says that each entry takes three bits.',
  },
  {
    name: 'list-too-short',
    cases: ['S-07'],
    words: 'The list has 32 entries, and the card points behind them.',
  },
  {
    name: 'list-in-circles',
    cases: ['S-08'],
    words: 'The address of the list leads to itself.',
  },
  {
    name: 'list-of-own-value',
    cases: ['S-12'],
    words: 'Every card given out has the value 3, which means what the issuer wants it to mean.',
  },
  {
    name: 'list-without-end',
    cases: ['S-13'],
    words: 'The list does not say when it ends.',
  },
  {
    name: 'list-over-4-mib',
    cases: ['CAP'],
    words: 'The list is larger than 4 MiB on the wire.',
  },
] as const satisfies readonly Fault[];
