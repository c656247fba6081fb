import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** The bundled reader's WebAssembly, from this origin; precached, so it is there offline too. */
export const loadWasm = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const reply = await fetch(wasmUrl);
  if (!reply.ok) throw new Error('the code reader is missing');
  return new Uint8Array(await reply.arrayBuffer());
};
