import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64urlDecode, base64urlEncode } from './base64url';

describe('base64url', () => {
  it('reads back what it wrote, as the platform writes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = base64urlEncode(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(base64urlDecode(text)).toEqual({ ok: true, value: new Uint8Array(bytes) });
      }),
    );
  });

  it('accepts one spelling of some bytes only', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AB9_-+/= \n') }), (text) => {
        const decoded = base64urlDecode(text);
        if (decoded.ok) expect(base64urlEncode(decoded.value)).toBe(text);
      }),
    );
  });

  it.each(['A', 'AA==', 'AB', 'AAB', 'AA A', 'A+A/', 'ÄAAA', 'AAAA\n'])('refuses %j', (text) => {
    expect(base64urlDecode(text)).toEqual({ ok: false, error: { code: 'base64url/malformed' } });
  });
});
