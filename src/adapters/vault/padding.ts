const step = 1024;
const lengthBytes = 4;

/** Hides the length of a plaintext: its length in four bytes, itself, and zeros up to a multiple of 1 KiB. */
export const pad = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const padded = new Uint8Array(Math.ceil((lengthBytes + bytes.length) / step) * step);
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, lengthBytes);
  return padded;
};

/** What `pad` was given; null when the length does not fit. */
export const unpad = (padded: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null => {
  if (padded.length < lengthBytes) return null;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  return length <= padded.length - lengthBytes
    ? padded.subarray(lengthBytes, lengthBytes + length)
    : null;
};
