import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64urlEncode } from '../../core/kernel/base64url';
import { keyFromJson, keyToJson } from './key-json';
import { toBytes, toText } from './text-bytes';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });

describe('JSON with a key in it', () => {
  it('is what it would be with the key as a text', () => {
    fc.assert(
      fc.property(bytes, fc.json(), (key, more) => {
        const around = { publicJwk: JSON.parse(more) as unknown };
        const spelled = JSON.stringify({ value: { ...around, privateKey: base64urlEncode(key) } });
        expect(toText(keyToJson({ value: { ...around, privateKey: key } }))).toBe(spelled);
      }),
    );
  });

  it('gives the key back as bytes over a buffer of their own', () => {
    fc.assert(
      fc.property(bytes, (key) => {
        const json = keyToJson({ value: { privateKey: key, z: 'ü"privateKey":"' } });
        const read = keyFromJson(json) as { readonly value: { readonly privateKey: Uint8Array } };
        expect(read).toEqual({ value: { privateKey: key, z: 'ü"privateKey":"' } });
        expect(read.value.privateKey.buffer.byteLength).toBe(key.length);
      }),
    );
  });

  it.each([
    ['another alphabet', 'AA+A'],
    ['padding', 'AA=='],
    ['one letter too many', 'AAAAA'],
    ['bits that stand for nothing', 'AB'],
  ])('that is misspelled has none: %s', (_, privateKey) => {
    expect(keyFromJson(toBytes(JSON.stringify({ privateKey })))).toEqual({ privateKey: null });
  });

  it('leaves other JSON as it is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(keyFromJson(toBytes(json))).toEqual(JSON.parse(json));
      }),
    );
  });

  it.each(['{"privateKey":"AA', '{"privateKey":"AA"'])('throws on what is no JSON: %s', (text) => {
    expect(() => keyFromJson(toBytes(text))).toThrow(SyntaxError);
  });
});
