const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Text to UTF-8 bytes. */
export const toBytes = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** UTF-8 bytes to text; throws on anything else. */
export const toText = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Bytes as lower-case hexadecimal text: how ids and salts are spelled in rows. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Hexadecimal text back to bytes; null when it is anything else. */
export const fromHex = (text: string): Uint8Array<ArrayBuffer> | null =>
  /^(?:[0-9a-f]{2})+$/.test(text)
    ? Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))
    : null;
