import { fail, ok } from '../../../core/kernel/result';
import type { Result } from '../../../core/kernel/result';
import type { OpenBackupFailure } from '../../../ports/vault-backup';
import { unseal } from '../seal';
import { chunkContext, sealedChunkBytes } from './backup-format';
import type { ReadHeader } from './backup-header';

/** A file whose key is there. */
export interface UnlockedFile {
  readonly file: Blob;
  readonly read: ReadHeader;
  readonly key: CryptoKey;
}

/** Reads plaintext in order; holds no more than was asked for and one run of chunks. */
export interface ChunkReader {
  /** Exactly so many bytes, the only copy. */
  readonly take: (length: number) => Promise<Result<Uint8Array<ArrayBuffer>, OpenBackupFailure>>;
  /** Opens what is left, to its end, and tells whether it is zeros alone. */
  readonly drain: () => Promise<Result<boolean, OpenBackupFailure>>;
}

/** Chunks fetched from the file in one go. */
const together = 16;

/**
 * Opens the chunks of a file one after the other.
 *
 * @errors `backup/cut` when it ends too early or after the end · `backup/altered` when a chunk does not open · `backup/unreadable-file`
 */
export const readChunks = ({ file, read, key }: UnlockedFile): ChunkReader => {
  const { header, digest, bodyStart } = read;
  const count = (file.size - bodyStart) / sealedChunkBytes;
  const isWhole = Number.isInteger(count) && count > 0;
  let number = 0;
  let sealed = new Uint8Array(0);
  let queue: Uint8Array[] = [];
  let available = 0;

  const fetchRun = async (): Promise<boolean> => {
    const start = bodyStart + number * sealedChunkBytes;
    try {
      const run = file.slice(start, start + together * sealedChunkBytes);
      sealed = new Uint8Array(await run.arrayBuffer());
      return sealed.length >= sealedChunkBytes;
    } catch {
      return false;
    }
  };

  const next = async (): Promise<Result<Uint8Array<ArrayBuffer>, OpenBackupFailure>> => {
    if (!isWhole || number >= count) return fail({ code: 'backup/cut' });
    if (sealed.length === 0 && !(await fetchRun())) return fail({ code: 'backup/unreadable-file' });
    const own = sealed.subarray(0, sealedChunkBytes);
    sealed = sealed.subarray(sealedChunkBytes);
    const isLast = number === count - 1;
    const open = (last: boolean) =>
      unseal(key, chunkContext(header.fileId, digest, { number, isLast: last }), own);
    const opened = await open(isLast);
    if (opened === null) {
      // A file that was cut between two chunks ends with one that says that more follow.
      const isCut = isLast && (await open(false)) !== null;
      return fail({ code: isCut ? 'backup/cut' : 'backup/altered' });
    }
    number += 1;
    return ok(opened);
  };

  const take: ChunkReader['take'] = async (length) => {
    while (available < length) {
      const chunk = await next();
      if (!chunk.ok) return chunk;
      queue.push(chunk.value);
      available += chunk.value.length;
    }
    const taken = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const [first, ...rest] = queue;
      if (first === undefined) throw new Error('backup/queue-miscounted');
      const piece = first.subarray(0, length - filled);
      taken.set(piece, filled);
      piece.fill(0);
      filled += piece.length;
      queue = piece.length === first.length ? rest : [first.subarray(piece.length), ...rest];
    }
    available -= length;
    return ok(taken);
  };

  const drain: ChunkReader['drain'] = async () => {
    let areZeros = true;
    const look = (bytes: Uint8Array): void => {
      areZeros &&= bytes.every((byte) => byte === 0);
    };
    queue.forEach(look);
    queue = [];
    available = 0;
    while (number < count) {
      const chunk = await next();
      if (!chunk.ok) return chunk;
      look(chunk.value);
    }
    return ok(areZeros);
  };

  return { take, drain };
};
