import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryCount, readEntry } from './token-status-list';
import type { StatusBits } from './token-status-list';

describe('a Token Status List entry', () => {
  // The first example of the specification, §4.1.
  it('counts from the least significant bit', () => {
    const read = Array.from({ length: 16 }, (_, index) =>
      readEntry(new Uint8Array([0xb9, 0xa3]), index, 1),
    );
    const statuses = [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1];
    expect(read).toEqual(statuses.map((value) => ({ ok: true, value })));
    expect(entryCount(new Uint8Array(2), 4)).toBe(4);
  });

  it('gives back what was packed, least significant bits first', () => {
    const bitsOf = fc.constantFrom<StatusBits>(1, 2, 4, 8);
    fc.assert(
      fc.property(bitsOf, fc.array(fc.nat(255), { minLength: 1 }), (bits, drawn) => {
        const values = drawn.map((value) => value % (1 << bits));
        const list = new Uint8Array(Math.ceil((values.length * bits) / 8));
        values.forEach((value, index) => {
          const at = Math.floor((index * bits) / 8);
          list[at] = (list[at] ?? 0) | (value << ((index * bits) % 8));
        });
        values.forEach((value, index) =>
          expect(readEntry(list, index, bits)).toEqual({ ok: true, value }),
        );
      }),
    );
  });

  it.each([-1, 16, 1e12, 0.5, Number.NaN])('refuses position %s in a list of 16', (index) => {
    expect(readEntry(new Uint8Array(2), index, 1)).toEqual({
      ok: false,
      error: { code: 'status/out-of-range' },
    });
  });
});
