import type { Random } from '../../../ports/random';
import { seal } from '../seal';
import { chunkBytes, chunkContext, paddedCount } from './backup-format';

/** Takes plaintext as it comes and keeps nothing of it but one chunk. */
export interface ChunkWriter {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Fills the rest with zeros and ends the file. */
  readonly finish: () => Promise<Blob>;
}

/** Chunks handed to the browser together: it keeps a Blob where it likes, which is not this thread's memory. */
const folded = 64;

/**
 * Seals what is written in chunks of one size, each bound to its place (SECURITY G10: cut, reordered or grown
 * files are noticed).
 *
 * @param head what stands in clear before them
 */
export const writeChunks = (
  sealing: { readonly key: CryptoKey; readonly random: Random },
  file: { readonly fileId: string; readonly digest: string },
  head: Uint8Array<ArrayBuffer>,
): ChunkWriter => {
  let parts: BlobPart[] = [head];
  const chunk = new Uint8Array(chunkBytes);
  let filled = 0;
  let count = 0;

  const flush = async (isLast: boolean): Promise<void> => {
    const context = chunkContext(file.fileId, file.digest, { number: count, isLast });
    parts.push(await seal(sealing.key, context, chunk, sealing.random));
    if (parts.length > folded) parts = [new Blob(parts)];
    count += 1;
    chunk.fill(0);
    filled = 0;
  };

  const write = async (bytes: Uint8Array): Promise<void> => {
    let taken = 0;
    while (taken < bytes.length) {
      // A full chunk waits for the next byte: only then is it known not to be the last.
      if (filled === chunkBytes) await flush(false);
      const piece = bytes.subarray(taken, taken + chunkBytes - filled);
      chunk.set(piece, filled);
      filled += piece.length;
      taken += piece.length;
    }
  };

  const finish = async (): Promise<Blob> => {
    const total = paddedCount(count + 1);
    while (count < total) await flush(count === total - 1);
    return new Blob(parts, { type: 'application/octet-stream' });
  };

  return { write, finish };
};
