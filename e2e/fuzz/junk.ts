import fc from 'fast-check';

/** JSON as messages hold it, mutable: mutations work on copies. */
export type Value = null | boolean | number | string | Value[] | { [name: string]: Value };

const repeated = (text: string, count: number): string => text.repeat(count);

/** A value so many containers deep. */
export const nest = (inner: Value, depth: number, kind: 'list' | 'object'): Value => {
  let value = inner;
  for (let level = 0; level < depth; level += 1) value = kind === 'list' ? [value] : { a: value };
  return value;
};

/** Names that have broken look-ups: prototypes, reserved words of the formats, the empty name. */
export const awkwardNames = fc.constantFrom(
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '', '0', 'a.b', '...'],
  ...['_sd', '_sd_alg', 'cnf', 'status', 'exp', 'vct', 'iss', 'кл\u0301юч', '\ud800', '\u202ex'],
);

const awkwardTexts = fc.constantFrom(
  ...['', ' ', '\u0000', '\ud800', '\u202eevil', 'null', '{}', '%', '%00', '%ud800', 'A', 'AA=='],
  ...['https://issuer.example', 'http://issuer.example', 'https://localhost/', 'https://[::1]:1/'],
  ...['https://a@b.example/', 'https://b.example:99999/', 'https://xn--a/', 'https://a..b/'],
  ...['//', 'https://', 'javascript:alert(1)', 'data:,x', 'file:///etc/passwd', 'did:web:a:b'],
  ...['a.b.c', '..', 'e30.e30.', 'eyJhbGciOiJub25lIn0.e30.', '~', 'a~b~', 'x'.repeat(5_000)],
  ...['sha-256', 'SHA-256', 'md5', 'ES256', 'none', 'HS256', 'dc+sd-jwt', 'mso_mdoc'],
);

const awkwardNumbers = fc.constantFrom(
  ...[0, -0, -1, 0.5, 1e21, 1e308, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 53), 5e-324],
  ...[1_795_000_000, 1_795_000_000_000, 253_402_300_800, 8.64e15, 8.64e15 + 1],
);

/** What a member may suddenly hold. */
export const junk: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: awkwardTexts },
  { weight: 3, arbitrary: awkwardNumbers },
  { weight: 2, arbitrary: fc.constantFrom<Value>(null, true, false, [], {}, [[]], [null], [{}]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(awkwardNames, awkwardTexts)
      .map(([name, text]): Value => Object.fromEntries([[name, text]])),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(1, 2, 3, 4, 5, 60, 300),
        fc.constantFrom('list' as const, 'object' as const),
      )
      .map(([depth, kind]) => nest('x', depth, kind)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(2, 3, 4, 65, 101), fc.constantFrom<Value>('x', 0, [], {}))
      .map(([count, element]): Value => Array.from({ length: count }, () => element)),
  },
);

/** Pieces of text that mean something to somebody. */
export const tokens = fc.constantFrom(
  ...['"', '\\', '{', '}', '[', ']', ':', ',', '.', '~', '=', '&', '?', '#', '%', '/', '+'],
  ...['\u0000', '\ufeff', '\ud83d', '\n', '1e999', '00', '-', '0x', 'NaN', '\\u', '\\ud800'],
  ...['"a":1,"a":2', '"__proto__":{}', '/*x*/', "'", ',,', '\u2028', repeated('[', 300)],
  ...[repeated('{"a":', 300), repeated('~', 5_000), repeated('.', 100), repeated('9', 400)],
);

/** `encodeURIComponent` refuses lone surrogates; so would every way a link can come. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
