import { sealOverhead } from '../seal';
import { toBytes } from '../text-bytes';

// [Note: the backup file]
// Everything here is written down for other readers in docs/formats.md, "Backup"; change both or neither.

/** What every version of the format begins with; its number and a line feed follow. */
export const signature = 'facet-backup WB';
const formatVersion = 1;

/** The first bytes of a file of this version. */
export const preamble = toBytes(`${signature}${String(formatVersion)}\n`);

/** The header's length in four bytes, big endian, stands after the preamble; its digest after the header. */
export const lengthBytes = 4;
export const digestBytes = 32;

/** Plaintext of every chunk, the last one too: what is left is filled with zeros. */
export const chunkBytes = 64 * 1024;
export const sealedChunkBytes = chunkBytes + sealOverhead;

/** Caps, checked before anything of that size is made in memory (SECURITY B-08). */
export const caps = {
  header: 64 * 1024,
  slots: 16,
  file: 2 * 1024 ** 3,
  /** A card of 4 MiB, escaped, with what its issuer says of it. */
  record: 12 * 1024 ** 2,
  records: 2_000_000,
  depth: 300,
} as const;

/** What is bound to a chunk: its file, its place, whether it is the last, and the header it belongs to. */
export const chunkContext = (
  fileId: string,
  headerDigest: string,
  place: { readonly number: number; readonly isLast: boolean },
): string =>
  [
    'facet-backup',
    formatVersion,
    fileId,
    headerDigest,
    place.number,
    place.isLast ? 'last' : 'more',
  ].join('|');

/** What is bound to the file key where it lies sealed under the wallet's own root. */
export const walletKeyContext = (fileId: string, vaultId: string): string =>
  ['facet-backup', formatVersion, fileId, 'wallet', vaultId].join('|');

/** The name of "vault" that a slot for the file's own passphrase is bound to. */
export const ownSlotName = (fileId: string): string => `facet-backup|${fileId}`;

/**
 * How many chunks a file of so many has: rounded up so that the size says little (Padmé: at most an eighth
 * more, and all sizes of one magnitude share few lengths).
 */
export const paddedCount = (count: number): number => {
  if (count < 2) return count;
  const exponent = Math.floor(Math.log2(count));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(0, exponent - kept);
  return Math.ceil(count / step) * step;
};
