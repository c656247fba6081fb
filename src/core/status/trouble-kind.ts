import type { StatusTrouble } from './standing';

/**
 * Codes that are evidence against a list rather than a bad moment of its host: altered, for another address,
 * too short for this card, served older than before, or built to exhaust the reader. An expired list, a page
 * that is no list, keys that could not be had, and everything the network does are the host's trouble.
 */
const evidence: ReadonlySet<string> = new Set([
  'proofs/algorithm',
  'proofs/type',
  'proofs/critical',
  'proofs/signature',
  'proofs/certificate',
  'status/other-signer',
  'status/wrong-list',
  'status/ttl',
  'status/bits',
  'status/compression',
  'status/too-large',
  'status/malformed',
  'status/out-of-range',
  'status/rolled-back',
]);

/**
 * Tells tampering from absence: the first makes a card's status untrusted, the second only not checked.
 *
 * @param code a failure code met while fetching or verifying a list
 * @see SCREENS 4.1, notChecked and listBad; SECURITY 5e
 */
export const troubleKind = (code: string): StatusTrouble['kind'] =>
  evidence.has(code) ? 'untrusted' : 'unreachable';
