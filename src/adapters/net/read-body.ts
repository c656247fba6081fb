const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/**
 * Reads a response's body and stops the transfer at the cap, by what is announced and by what comes.
 *
 * @param maxBytes most bytes of body, unpacked
 * @returns null when there are more
 */
export const readBody = async (
  response: Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const stop = async (): Promise<null> => {
    await reader.cancel().catch(() => undefined);
    return null;
  };
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) return stop();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > maxBytes) return stop();
    chunks.push(read.value);
  }
  return joined(chunks, length);
};
