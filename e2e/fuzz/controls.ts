import fc from 'fast-check';
import { processorMs } from './judge';
import type { Target } from './target';
import { verdictOf } from './verdict-of';

/** Readers that break one promise each, on few inputs; the judge must find every one of them. */
export const controls: readonly (Target & { readonly limitMs?: number })[] = [
  {
    name: 'throws on one text',
    inputs: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 }),
    read: (text) => {
      if (text === 'cab') throw new Error('cab');
      return 'accepted';
    },
  },
  {
    name: 'refuses without a code',
    inputs: fc.nat(500).map(String),
    read: (text) => (text === '77' ? verdictOf({ ok: false, error: { code: 'no' } }) : 'accepted'),
  },
  {
    name: 'is slow on one text',
    inputs: fc.nat(500).map(String),
    limitMs: 100,
    read: (text) => {
      const start = processorMs();
      while (text === '77' && processorMs() - start < 400);
      return 'accepted';
    },
  },
];
