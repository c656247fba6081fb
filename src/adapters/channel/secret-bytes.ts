// [Note: where secrets lie]
// The engine keeps typed arrays of up to 64 bytes inside its heap: it copies one out when the platform asks for its buffer, moves
// it when it tidies up, and keeps the heap of a thread that has ended for the next one, as it was. Wiping such an array wipes
// one copy of several; root keys were found that way seconds after a lock. An array over a buffer that was made first lies outside
// the heap, in one place, as long as there is one. Texts always lie in the heap, so no secret of ours is ever a text.

/** Room for a secret, zeros: wiping it (`fill(0)`) wipes the only copy this thread has. */
export const secretBytes = (length: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new ArrayBuffer(length));

/** A copy of a secret that can be wiped; never `slice` or `Uint8Array.from`. */
export const copySecret = (secret: Uint8Array): Uint8Array<ArrayBuffer> => {
  const copy = secretBytes(secret.length);
  copy.set(secret);
  return copy;
};
