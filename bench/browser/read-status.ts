import { base64urlDecode, base64urlEncode } from '../../src/core/kernel/base64url';
import { readEntry } from '../../src/core/status/token-status-list';
import { inflateZlib } from '../../src/adapters/proofs/inflate';
import { interleave } from '../interleave';

const deflate = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await new Response(
      new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate')),
    ).arrayBuffer(),
  );

const rawInflate = async (compressed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(
      new Blob([compressed]).stream().pipeThrough(new DecompressionStream('deflate')),
    ).arrayBuffer(),
  );

/** A list of one bit each with one entry in a hundred set, in no order. */
const someSet = (entries: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(Math.ceil(entries / 8));
  let seed = 42;
  for (let set = 0; set < entries / 100; set += 1) {
    // A linear congruential generator is random enough to spread bits.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const index = seed % entries;
    bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return bytes;
};

/** The first reading of one entry, from the text in the token; the platform's inflation alone; and a later reading. ms */
export const readStatus = async (entries: number) => {
  const compressed = await deflate(someSet(entries));
  const lst = base64urlEncode(compressed);
  const index = Math.floor(entries * 0.7);
  const first = async (): Promise<void> => {
    const bytes = base64urlDecode(lst);
    const list = bytes.ok ? await inflateZlib(bytes.value, 16 * 1024 * 1024) : bytes;
    if (!list.ok || !readEntry(list.value, index, 1).ok) throw new Error('bench/list-refused');
  };
  const raw = (): Promise<unknown> => rawInflate(compressed);
  const list = await inflateZlib(compressed, 16 * 1024 * 1024);
  if (!list.ok) throw new Error('bench/list-refused');
  const later = (): unknown => readEntry(list.value, index, 1);
  return interleave({ first, raw, later }, 25);
};
