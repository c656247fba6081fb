import type { Fault } from './fault';

/** What an issuer does wrong on the way to a card: offers, metadata, tokens, transport. */
export const offerFaults = [
  {
    name: 'offer-over-http',
    cases: ['I-02'],
    words: 'The offer is kept at an address that is not secure.',
  },
  {
    name: 'offer-twice',
    cases: ['I-03'],
    words: 'The offer comes by value and by reference at once.',
  },
  {
    name: 'issuer-other-name',
    cases: ['I-04'],
    words: "The issuer's metadata names another issuer than the one that was asked.",
  },
  {
    name: 'offer-into-network',
    cases: ['I-05'],
    words: "The offer names an issuer inside the holder's own network.",
  },
  {
    name: 'offer-moved-302',
    cases: ['I-06'],
    words: 'The address of the offer answers with a redirect (302).',
  },
  {
    name: 'offer-moved-307',
    cases: ['I-06'],
    words: 'The address of the offer answers with a redirect (307).',
  },
  {
    name: 'token-moved-302',
    cases: ['I-06'],
    words: 'The token endpoint answers with a redirect (302).',
  },
  {
    name: 'token-moved-307',
    cases: ['I-06'],
    words: 'The token endpoint answers with a redirect (307).',
  },
  {
    name: 'nonce-moved-302',
    cases: ['I-06'],
    words: 'The nonce endpoint answers with a redirect (302).',
  },
  {
    name: 'nonce-moved-307',
    cases: ['I-06'],
    words: 'The nonce endpoint answers with a redirect (307).',
  },
  {
    name: 'credential-moved-302',
    cases: ['I-06'],
    words: 'The credential endpoint answers with a redirect (302).',
  },
  {
    name: 'credential-moved-307',
    cases: ['I-06'],
    words: 'The credential endpoint answers with a redirect (307).',
  },
  { name: 'metadata-huge', cases: ['I-07'], words: "The issuer's metadata is 5 MiB long." },
  { name: 'metadata-endless', cases: ['I-07'], words: "The issuer's metadata never ends." },
  {
    name: 'metadata-silent',
    cases: ['I-07'],
    words: "The issuer's metadata begins and then nothing comes.",
  },
  {
    name: 'metadata-too-deep',
    cases: ['CAP'],
    words: "The issuer's metadata has 257 levels inside each other.",
  },
  {
    name: 'server-metadata-too-deep',
    cases: ['CAP'],
    words: 'The metadata of the authorization server has 257 levels inside each other.',
  },
  {
    name: 'offer-too-deep',
    cases: ['CAP'],
    words: 'The offer has 257 levels inside each other.',
  },
  {
    name: 'offer-long-code',
    cases: ['CAP'],
    words: 'The offer asks for a code of 65 characters.',
  },
  {
    name: 'offer-used-before',
    cases: ['I-13'],
    words: 'The token endpoint says the offer was used before.',
  },
  {
    name: 'credential-cut',
    cases: ['I-18'],
    words: 'The line goes dead at some byte of the answer with the card.',
  },
  {
    name: 'key-attestation',
    cases: ['B-12'],
    words: 'The issuer demands keys that cannot be copied, and takes any.',
  },
] as const satisfies readonly Fault[];
