import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../testing/property-runs';
import { ExactNumber, member, type Json, type JsonObject } from './json';
import { jsonEqual } from './json-equal';
import { parseJson } from './json-parse';
import { jsonText } from './json-text';

const read = (text: string): Json => {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
};
const codeOf = (text: string): string => {
  const parsed = parseJson(text);
  return parsed.ok ? 'ok' : parsed.error.code;
};

describe('parseJson', () => {
  it('agrees with the platform wherever both accept', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5 }),
        fc.integer({ min: 0, max: 3 }),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          const parsed = read(text);
          expect(JSON.stringify(parsed)).toBe(JSON.stringify(JSON.parse(text)));
        },
      ),
      { numRuns: propertyRuns(500) },
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:0-1.eE\\u tfn') }), (text) => {
        const parsed = parseJson(text);
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (parsed.ok) expect(isJson).toBe(true);
        else if (isJson) expect(parsed.error.code).toBe('json/duplicate-name');
      }),
      { numRuns: propertyRuns(2_000) },
    );
  });

  it.each([
    '1e400',
    '-1e400',
    '-0',
    '-0.0',
    '9007199254740993',
    '1e-400',
    '0.1000000000000000055511151231257827',
  ])('keeps the text of %s, whose value a number would lose', (text) => {
    expect(read(text)).toEqual(new ExactNumber(text));
  });

  it.each([
    ['0', 0],
    ['1.0', 1],
    ['1E5', 100_000],
    ['0.1', 0.1],
    ['9007199254740992', 2 ** 53],
    ['1.7976931348623157e308', Number.MAX_VALUE],
    ['0e99', 0],
    ['123456789012345678e0', new ExactNumber('123456789012345678e0')],
    ['100000000000000000000', 1e20],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  it('takes __proto__ for a member like any other', () => {
    const value = read('{"__proto__": {"polluted": true}, "constructor": 1}') as JsonObject;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(member(value, '__proto__')).toEqual({ polluted: true });
    expect((value as { polluted?: boolean }).polluted).toBeUndefined();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  const refused: readonly (readonly [text: string, code: string])[] = [
    ['{"a":1,"a":2}', 'json/duplicate-name'],
    ['{"a":1,"\\u0061":2}', 'json/duplicate-name'],
    ['{"__proto__":1,"__proto__":2}', 'json/duplicate-name'],
    ['{} {}', 'json/syntax'],
    ['\ufeff{}', 'json/syntax'],
    ['', 'json/syntax'],
    ['[1,]', 'json/syntax'],
    ['{"a":1,}', 'json/syntax'],
    ['[1}', 'json/syntax'],
    ['"\t"', 'json/syntax'],
    ['"\\u00zz"', 'json/syntax'],
    ['01', 'json/syntax'],
    ['NaN', 'json/syntax'],
    ['{"a" 1}', 'json/syntax'],
    ['{"a";1}', 'json/syntax'],
    ['{xa":1}', 'json/syntax'],
    ['{"a":1,b":2}', 'json/syntax'],
    ['"\\x"', 'json/syntax'],
    ['['.repeat(257) + ']'.repeat(257), 'json/too-deep'],
    ['['.repeat(200_000), 'json/too-deep'],
  ];
  // Titles stay short: some of the texts are not.
  it.each(refused.map(([text, code]) => [text.slice(0, 20), code, text] as const))(
    'refuses %j with %s',
    (_, code, text) => {
      expect(codeOf(text)).toBe(code);
    },
  );

  it('reads 256 containers inside one another', () => {
    expect(codeOf('['.repeat(256) + ']'.repeat(256))).toBe('ok');
  });

  it('reads a number of 250,000 digits at once', () => {
    const start = performance.now();
    expect(codeOf(`1${'0'.repeat(250_000)}1`)).toBe('ok');
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('keeps an escaped lone surrogate', () => {
    expect(read('"\\ud800"')).toBe('\ud800');
  });
});

describe('jsonText', () => {
  it('is the same for equal values and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (plain) => {
        const value = read(JSON.stringify(plain));
        const text = jsonText(value);
        expect(jsonEqual(read(text), value)).toBe(true);
        const shuffled = read(
          JSON.stringify(plain, (_, part: unknown) =>
            typeof part === 'object' && part !== null && !Array.isArray(part)
              ? Object.fromEntries(Object.entries(part).reverse())
              : part,
          ),
        );
        expect(jsonText(shuffled)).toBe(text);
      }),
    );
  });

  it('writes an exact number as it was written', () => {
    expect(jsonText(read('{"b": [1e400, -0], "a": null}'))).toBe('{"a":null,"b":[1e400,-0]}');
  });
});

describe('jsonEqual', () => {
  it.each([
    ['{"a":1,"b":[1,2]}', '{"b":[1,2],"a":1}', true],
    ['[1,2]', '[2,1]', false],
    ['{"a":null}', '{}', false],
    ['{"a":1}', '{"b":1}', false],
    ['1e400', '1e400', true],
    ['1e400', '1e401', false],
    ['1', '"1"', false],
    ['[]', '{}', false],
    ['null', 'false', false],
    ['{"a":{}}', '{"__proto__":{}}', false],
  ])('of %s and %s is %s', (left, right, expected) => {
    expect(jsonEqual(read(left), read(right))).toBe(expected);
    expect(jsonEqual(read(right), read(left))).toBe(expected);
  });
});
