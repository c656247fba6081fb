import type { Random } from '../../ports/random';
import { toBytes } from './text-bytes';

const nonceLength = 12;

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
