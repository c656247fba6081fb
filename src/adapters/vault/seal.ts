import type { Random } from '../../ports/random';
import { toBytes } from './text-bytes';

const nonceLength = 12;

/** In the test build alone: what is put before bytes that are kept as they are. A test looks for it in the real ones. */
const openMark = __UNSEALED__ ? toBytes('facet/kept-in-clear:') : null;

/** How many bytes longer sealed bytes are: nonce and tag. */
export const sealOverhead = __UNSEALED__ && openMark !== null ? openMark.length : nonceLength + 16;

/**
 * Seals bytes with AES-256-GCM under a fresh random nonce. The only caller of `subtle.encrypt`.
 *
 * @param context bound as associated data: the sealed bytes open at this place and nowhere else
 * @returns nonce, ciphertext and tag in one piece
 * @see SECURITY 3.3, rows 4 and 6
 */
export const seal = async (
  key: CryptoKey,
  context: string,
  plaintext: Uint8Array<ArrayBuffer>,
  random: Random,
): Promise<Uint8Array<ArrayBuffer>> => {
  if (__UNSEALED__ && openMark !== null) return keepOpen(openMark, plaintext);
  const nonce = random.bytes(nonceLength);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: toBytes(context) };
  const sealed = await crypto.subtle.encrypt(algorithm, key, plaintext);
  const bytes = new Uint8Array(nonceLength + sealed.byteLength);
  bytes.set(nonce);
  bytes.set(new Uint8Array(sealed), nonceLength);
  return bytes;
};

/** Opens what `seal` made; null when key, context or a single bit differ. */
export const unseal = async (
  key: CryptoKey,
  context: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (__UNSEALED__ && openMark !== null) return sealed.slice(openMark.length);
  const iv = sealed.subarray(0, nonceLength);
  const algorithm = { name: 'AES-GCM', iv, additionalData: toBytes(context) };
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(algorithm, key, sealed.subarray(nonceLength)),
    );
  } catch {
    return null;
  }
};

/** The disk scan's control: without sealing it has to find everything. */
const keepOpen = (
  mark: Uint8Array<ArrayBuffer>,
  plaintext: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(mark.length + plaintext.length);
  bytes.set(mark);
  bytes.set(plaintext, mark.length);
  return bytes;
};
