import type { Fault } from './fault';

/** What a verifier does wrong. */
export const requestFaults = [
  {
    name: 'client-id-unnamed',
    cases: ['P-01'],
    words: 'The request gives a bare name that nobody registered.',
  },
  {
    name: 'client-id-unknown-prefix',
    cases: ['P-01'],
    words: 'The request says who asks in a way that does not exist.',
  },
  {
    name: 'client-id-origin',
    cases: ['P-01'],
    words: 'The request calls itself "origin:", which only a browser may say.',
  },
  {
    name: 'certificate-of-another-host',
    cases: ['P-02'],
    words: 'The request is signed under a certificate of another host.',
  },
  {
    name: 'certificate-hash-of-another',
    cases: ['P-02'],
    words: 'The request names the hash of another certificate than the one that signed it.',
  },
  {
    name: 'response-uri-elsewhere',
    cases: ['P-02', 'P-06'],
    words: 'The signed request wants the answer at another host.',
  },
  {
    name: 'redirect-uri-elsewhere',
    cases: ['P-02', 'P-06'],
    words: 'The signed request wants the answer in the address of a page at another host.',
  },
  {
    name: 'request-signature-of-another',
    cases: ['P-03'],
    words: 'The request is signed with a key that is not in its certificate.',
  },
  {
    name: 'request-signature-none',
    cases: ['P-03'],
    words: 'The request says that it needs no signature.',
  },
  { name: 'request-for-another', cases: ['P-03'], words: 'The request is for another wallet.' },
  { name: 'request-ended', cases: ['P-03', 'P-12'], words: 'The request ended two minutes ago.' },
  {
    name: 'client-id-differs',
    cases: ['P-04'],
    words: 'The link names another asker than the request it leads to.',
  },
  {
    name: 'parameters-beside-request',
    cases: ['P-04'],
    words: 'The link says by itself where the answer goes, beside the signed request.',
  },
  { name: 'nonce-missing', cases: ['P-05'], words: 'The request has no nonce.' },
  { name: 'nonce-short', cases: ['P-05'], words: 'The nonce has four characters.' },
  { name: 'nonce-not-ascii', cases: ['P-05'], words: 'The nonce is not plain text.' },
  { name: 'state-not-ascii', cases: ['P-05'], words: 'The state is not plain text.' },
  {
    name: 'response-uri-http',
    cases: ['P-06'],
    words: 'The answer is wanted without encryption on the way.',
  },
  {
    name: 'response-uri-fragment',
    cases: ['P-06'],
    words: 'The address for the answer has a fragment.',
  },
  {
    name: 'response-uri-ip',
    cases: ['P-06'],
    words: 'The answer is wanted at a number on the local network.',
  },
  { name: 'request-unsigned', cases: ['P-07'], words: 'The request is not signed by anybody.' },
  {
    name: 'host-look-alike',
    cases: ['P-08'],
    words: 'The host mixes letters of two alphabets to look like another.',
  },
  {
    name: 'host-other-script',
    cases: ['P-08'],
    words: 'The host is written in letters of another alphabet.',
  },
  {
    name: 'asks-for-everything',
    cases: ['P-09'],
    words: 'The requester asks for every field of two cards and says no reason; one is needed.',
  },
  {
    name: 'stranger-asks-for-everything',
    cases: ['P-09'],
    words: 'Somebody unknown demands every field of two cards and says no reason.',
  },
  {
    name: 'request-served-again',
    cases: ['P-12'],
    words: 'A request that was answered is given out again.',
  },
  {
    name: 'request-swapped',
    cases: ['P-15'],
    words: 'Whoever reads the request again is asked for something else.',
  },
  {
    name: 'answer-redirected',
    cases: ['P-19'],
    words: 'The address for the answer sends it on to somebody else.',
  },
  { name: 'answer-broken', cases: ['P-19'], words: 'The answer meets an internal error.' },
  { name: 'answer-never', cases: ['P-19'], words: 'The answer is taken and nothing is said.' },
  {
    name: 'answer-without-cors',
    cases: ['P-19'],
    words: 'The reply to the answer cannot be read by a page.',
  },
  {
    name: 'comeback-script',
    cases: ['P-21'],
    words: 'The way back is a script.',
  },
  { name: 'comeback-data', cases: ['P-21'], words: 'The way back is a page inside the address.' },
  { name: 'comeback-http', cases: ['P-21'], words: 'The way back is not encrypted.' },
  { name: 'comeback-elsewhere', cases: ['P-21'], words: 'The way back leads to another host.' },
  {
    name: 'request-too-large',
    cases: ['CAP'],
    words: 'The request is larger than 256 KiB.',
  },
  {
    name: 'request-too-deep',
    cases: ['CAP'],
    words: 'The request has 257 levels inside each other.',
  },
  {
    name: 'request-nine-certificates',
    cases: ['CAP'],
    words: 'The request brings nine certificates.',
  },
  { name: 'query-65-cards', cases: ['CAP'], words: 'The request asks for 65 cards.' },
  {
    name: 'query-65-sets',
    cases: ['CAP'],
    words: 'The request names 65 choices between cards.',
  },
  {
    name: 'query-65-claims',
    cases: ['CAP'],
    words: 'The request asks for 65 fields of a card.',
  },
  {
    name: 'query-path-33',
    cases: ['CAP'],
    words: 'The request asks for a field 33 levels down.',
  },
] as const satisfies readonly Fault[];
