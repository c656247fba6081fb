import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasVectors, readVectors } from '../../testing/vectors';
import { entryCount, readEntry } from './token-status-list';
import type { StatusBits } from './token-status-list';

interface SmallLists {
  readonly small_lists: readonly {
    readonly bits: StatusBits;
    readonly status_list: { readonly lst: string };
    readonly statuses: readonly number[];
  }[];
}
interface LargeList {
  readonly bits: StatusBits;
  readonly entries: number;
  readonly status_list: { readonly lst: string };
  readonly expected_nonzero: Readonly<Record<string, number>>;
}

const load = <T>(name: string): T => readVectors<T>(`token-status-list/${name}`);
const inflate = (lst: string) => new Uint8Array(inflateSync(Buffer.from(lst, 'base64url')));

describe('a Token Status List entry', () => {
  it.skipIf(!hasVectors)('reads every entry of the small lists of the specification', () => {
    const { small_lists: lists } = load<SmallLists>('spec-small-and-token.json');
    for (const { bits, status_list: list, statuses } of lists) {
      const bytes = inflate(list.lst);
      expect(entryCount(bytes, bits)).toBe(statuses.length);
      const read = statuses.map((_, index) => readEntry(bytes, index, bits));
      expect(read).toEqual(statuses.map((value) => ({ ok: true, value })));
    }
  });

  it.skipIf(!hasVectors).each(['spec-vector-1bit.json', 'spec-vector-4bit.json'])(
    'reads all 2^20 entries of %s',
    (name) => {
      const { bits, entries, status_list: list, expected_nonzero: nonzero } = load<LargeList>(name);
      const bytes = inflate(list.lst);
      expect(entryCount(bytes, bits)).toBe(entries);
      const found: Record<string, number> = {};
      for (let index = 0; index < entries; index += 1) {
        const read = readEntry(bytes, index, bits);
        if (read.ok && read.value !== 0) found[index] = read.value;
      }
      expect(found).toEqual(nonzero);
    },
  );

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
