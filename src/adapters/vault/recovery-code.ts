import type { Random } from '../../ports/random';
import type { Failure, Result } from '../../core/kernel/result';
import { fail, ok } from '../../core/kernel/result';

/** Crockford's base 32: no I, L, O or U, so what is misread can be put right. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lookAlikes: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' };

const symbolCount = 30;
const randomCount = 28;
const groupLength = 5;

// [Note: recovery code check]
// The code is 30 symbols of 5 bits: 28 random ones and 2 that make the sums Σcᵢ and Σαⁱcᵢ vanish in GF(32).
// Any one or two wrong symbols, and any two swapped ones, leave a sum that is not zero, so a slip of the pen is
// told from a wrong code before anything is derived.
const powers = ((): readonly number[] => {
  const list = [1];
  for (let i = 1; i < 31; i += 1) {
    const doubled = (list[i - 1] ?? 0) << 1;
    list.push(doubled >= 32 ? doubled ^ 0b100101 : doubled);
  }
  return list;
})();

const power = (exponent: number): number => powers[exponent % 31] ?? 0;

const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : power((powers.indexOf(a) % 31) + (powers.indexOf(b) % 31));

const inverse = (a: number): number => power(31 - (powers.indexOf(a) % 31));

const sums = (symbols: readonly number[]): readonly [plain: number, weighted: number] => [
  symbols.reduce((sum, symbol) => sum ^ symbol, 0),
  symbols.reduce((sum, symbol, i) => sum ^ times(power(i), symbol), 0),
];

const withCheck = (random: readonly number[]): readonly number[] => {
  const [plain, weighted] = sums(random);
  const [a, b] = [power(randomCount), power(randomCount + 1)];
  const first = times(weighted ^ times(b, plain), inverse(a ^ b));
  return [...random, first, plain ^ first];
};

/**
 * Makes a recovery code: 6 groups of 5, of which 140 bits are random and 10 find slips of the pen.
 *
 * @returns the text a person writes down, such as `7Q4MK-…`
 */
export const makeRecoveryCode = (random: Random): string => {
  const symbols = withCheck(Array.from(random.bytes(randomCount), (byte) => byte & 31));
  const text = symbols.map((symbol) => alphabet.charAt(symbol)).join('');
  return (text.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
};

/**
 * Reads a recovery code as a person types it: case, spaces, dashes and look-alikes do not matter.
 *
 * @returns its 30 symbols as bytes, to be derived from
 * @errors `vault/recovery-code-shape` when it is not 30 symbols or the check fails
 */
export const parseRecoveryCode = (
  text: string,
): Result<Uint8Array<ArrayBuffer>, Failure<'vault/recovery-code-shape'>> => {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  const symbols = Array.from(typed, (letter) => alphabet.indexOf(lookAlikes[letter] ?? letter));
  const [plain, weighted] = sums(symbols);
  return symbols.length === symbolCount && !symbols.includes(-1) && plain === 0 && weighted === 0
    ? ok(Uint8Array.from(symbols))
    : fail({ code: 'vault/recovery-code-shape' });
};
