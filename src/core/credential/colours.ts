/** A pair that can be read: `#rrggbb` each. */
export interface Colours {
  readonly background: string;
  readonly text: string;
}

/** Least contrast of text on its background (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

const hexColour = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i;

/** `#abc` or `#aabbcc` to six lower-case digits, or null for anything else, names and transparency included. */
const readColour = (text: string | undefined): string | null => {
  const match = hexColour.exec(text ?? '');
  if (match === null) return null;
  const [, short, long] = match;
  const digits = long ?? Array.from(short ?? '', (digit) => digit + digit).join('');
  return `#${digits.toLowerCase()}`;
};

const luminance = (colour: string): number => {
  const channel = (start: number): number => {
    const value = parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
};

/** Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, contrast ratio). */
export const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

/**
 * Reads an issuer's colours for a card and keeps them only when their contrast is at least 4.5:1. A background
 * alone gets black or white text, whichever reads better: one of them always does.
 */
export const readColours = (
  background: string | undefined,
  text: string | undefined,
): Colours | null => {
  const under = readColour(background);
  if (under === null) return null;
  if (text === undefined) {
    const isDark = contrast(under, '#ffffff') >= contrast(under, '#000000');
    return { background: under, text: isDark ? '#ffffff' : '#000000' };
  }
  const over = readColour(text);
  return over === null || contrast(under, over) < leastContrast
    ? null
    : { background: under, text: over };
};
