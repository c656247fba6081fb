import { describe, expect, it } from 'vitest';
import type { StatusListDefect } from './parse-status-list';
import { troubleKind } from './trouble-kind';

// Written out, so that a code lost from the source is missed. The defects of a list are complete by their type.
const defects: Readonly<Record<StatusListDefect['code'], 'untrusted' | 'unreachable'>> = {
  'status/wrong-list': 'untrusted',
  'status/ttl': 'untrusted',
  'status/bits': 'untrusted',
  'status/malformed': 'untrusted',
  'status/list-expired': 'unreachable',
  'status/list-from-future': 'unreachable',
};

describe('trouble with a list', () => {
  it.each([
    ...Object.entries(defects),
    ['proofs/algorithm', 'untrusted'],
    ['proofs/type', 'untrusted'],
    ['proofs/critical', 'untrusted'],
    ['proofs/signature', 'untrusted'],
    ['proofs/certificate', 'untrusted'],
    ['proofs/malformed', 'unreachable'],
    ['proofs/key-source', 'unreachable'],
    ['proofs/publisher', 'unreachable'],
    ['status/other-signer', 'untrusted'],
    ['status/compression', 'untrusted'],
    ['status/too-large', 'untrusted'],
    ['status/out-of-range', 'untrusted'],
    ['status/rolled-back', 'untrusted'],
    ['status/http', 'unreachable'],
    ['net/no-reply', 'unreachable'],
    ['constructor', 'unreachable'],
  ])('%s makes it %s', (code, kind) => {
    expect(troubleKind(code)).toBe(kind);
  });
});
