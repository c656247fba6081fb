import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecoveryCode, parseRecoveryCode } from './recovery-code';

const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const shape = { ok: false, error: { code: 'vault/recovery-code-shape' } };

describe('the recovery code', () => {
  it('is 6 groups of 5 and reads back', () => {
    const code = makeRecoveryCode(random);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(parseRecoveryCode(code)).toMatchObject({ ok: true });
  });

  it('is read whatever the case, spaces, dashes and look-alikes', () => {
    const code = makeRecoveryCode({ bytes: (length) => new Uint8Array(length).fill(1) });
    const plain = parseRecoveryCode(code);
    expect(code).toContain('1');
    for (const typed of [
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      ` ${code.replaceAll('-', ' – ')}\n`,
      code.replaceAll('1', 'l').replaceAll('0', 'o'),
      code.replaceAll('1', 'I').replaceAll('V', 'u'),
    ])
      expect(parseRecoveryCode(typed)).toEqual(plain);
  });

  it.each(['', 'A', '!!!!!-!!!!!-!!!!!-!!!!!-!!!!!-!!!!!', '00000-'.repeat(6) + '0'])(
    'refuses %j',
    (text) => expect(parseRecoveryCode(text)).toEqual(shape),
  );

  it('finds any one or two wrong letters and any swap', () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const place = fc.nat({ max: 29 });
    const letter = fc.nat({ max: 31 });
    fc.assert(
      fc.property(place, letter, place, letter, (i, a, j, b) => {
        const code = Array.from(makeRecoveryCode(random).replaceAll('-', ''));
        const wrong = code.with(i, letters.charAt(a)).with(j, letters.charAt(b));
        const swapped = code.with(i, code[j] ?? '').with(j, code[i] ?? '');
        for (const text of [wrong.join(''), swapped.join('')])
          expect(parseRecoveryCode(text).ok).toBe(text === code.join(''));
      }),
      { numRuns: 2_000 },
    );
  });
});
