import type { Json } from '../json';

// Allowed as they are in a query (RFC 3986 §3.4), and a QR code is the smaller for it.
const spared: Readonly<Record<string, string>> = { '%3A': ':', '%2C': ',', '%2F': '/' };

/**
 * The text of a link with parameters; what is no text travels as JSON.
 *
 * `URLSearchParams` would write a space as "+", which not every reader of links undoes.
 */
export const linkText = (start: string, parameters: Readonly<Record<string, Json>>): string => {
  const query = Object.entries(parameters).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const encoded = encodeURIComponent(text).replace(
      /%3A|%2C|%2F/g,
      (code) => spared[code] ?? code,
    );
    return `${name}=${encoded}`;
  });
  return `${start}?${query.join('&')}`;
};
