import { fail, ok } from '../../core/kernel/result';
import type { Failure, Result } from '../../core/kernel/result';

export type InflateFailure = Failure<'status/compression' | 'status/too-large'>;

// [Note: bounded inflation]
// A few kilobytes can inflate to gigabytes. Chromium inflates everything one write holds before a reader
// sees any of it, so the input goes in by slices small enough that one of them stays near 4 MiB inflated.
const sliceBytes = 4_096;

const adlerModulus = 65_521;
/** How many bytes can be summed before the sums must be reduced to stay exact in 32 bits. */
const adlerRun = 3_800;

/** Checksum of zlib. @see RFC 1950 §8.2 */
const adler32 = (chunks: readonly Uint8Array[]): number => {
  let [a, b] = [1, 0];
  for (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += adlerRun) {
      const end = Math.min(start + adlerRun, chunk.length);
      for (let at = start; at < end; at += 1) {
        a += chunk[at] ?? 0;
        b += a;
      }
      a %= adlerModulus;
      b %= adlerModulus;
    }
  }
  return ((b << 16) | a) >>> 0;
};

const feed = async (
  writer: WritableStreamDefaultWriter<BufferSource>,
  compressed: Uint8Array<ArrayBuffer>,
): Promise<void> => {
  for (let at = 0; at < compressed.length; at += sliceBytes) {
    await writer.ready;
    await writer.write(compressed.subarray(at, at + sliceBytes));
  }
  await writer.close();
};

const join = (chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/**
 * Inflates zlib data (not gzip, not raw deflate) up to a budget.
 *
 * @param compressed the whole input; nothing may follow the stream's end
 * @param budget     most bytes of output
 * @errors `status/compression` for anything but one whole zlib stream · `status/too-large` past the budget,
 *   facts: cap
 * @see Token Status List §4.1, §11.4; RFC 1950
 */
export const inflateZlib = async (
  compressed: Uint8Array<ArrayBuffer>,
  budget: number,
): Promise<Result<Uint8Array<ArrayBuffer>, InflateFailure>> => {
  if (compressed.length < 6) return fail({ code: 'status/compression' });
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The reader hears of every error; here it would only be reported a second time.
  feed(writer, compressed).catch(() => undefined);
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > budget) {
        await reader.cancel().catch(() => undefined);
        return fail({ code: 'status/too-large', facts: { cap: budget } });
      }
      chunks.push(read.value);
    }
  } catch {
    return fail({ code: 'status/compression' });
  }
  // Engines differ in what they make of bytes after the end; the checksum must be the very last four.
  const tail = new DataView(compressed.buffer, compressed.byteOffset + compressed.length - 4, 4);
  if (tail.getUint32(0) !== adler32(chunks)) return fail({ code: 'status/compression' });
  return ok(join(chunks, size));
};
