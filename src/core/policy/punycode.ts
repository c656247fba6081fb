const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialCode = 128;

/** A DNS label has at most 63 octets, so its text is never longer. */
const longestLabel = 63;

/**
 * Decodes the part of an internationalised label after `xn--`.
 *
 * @returns the label as Unicode text, or null when it is not punycode
 * @see RFC 3492 §6.2
 */
export const decodePunycode = (encoded: string): string | null => {
  if (encoded.length > longestLabel) return null;
  const delimiter = encoded.lastIndexOf('-');
  const output = delimiter > 0 ? [...encoded.slice(0, delimiter)].map(codeOf) : [];
  let code = initialCode;
  let index = 0;
  let bias = initialBias;
  let at = delimiter > 0 ? delimiter + 1 : 0;
  while (at < encoded.length) {
    const before = index;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(encoded.charCodeAt(at));
      at += 1;
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
      // Past this no code point can follow; the reference algorithm stops at the integer's width.
      if (weight > Number.MAX_SAFE_INTEGER / base) return null;
    }
    const length = output.length + 1;
    bias = adapt(index - before, length, before === 0);
    code += Math.floor(index / length);
    index %= length;
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    output.splice(index, 0, code);
    index += 1;
  }
  return String.fromCodePoint(...output);
};

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

const digitOf = (code: number): number | null => {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61; // a … z
  if (code >= 0x41 && code <= 0x5a) return code - 0x41; // A … Z
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26; // 0 … 9
  return null;
};

const adapt = (delta: number, length: number, isFirst: boolean): number => {
  let rest = isFirst ? Math.floor(delta / damp) : delta >> 1;
  rest += Math.floor(rest / length);
  let k = 0;
  while (rest > ((base - tMin) * tMax) >> 1) {
    rest = Math.floor(rest / (base - tMin));
    k += base;
  }
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
};
