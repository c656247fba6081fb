import { toBytes } from './text-bytes';

/** What the root key turns into while the vault is open; the root's own bytes are gone by then. */
export interface VaultKeys {
  readonly vaultId: string;
  /** HKDF material every record's own key is derived from. */
  readonly records: CryptoKey;
  /** Authenticates the header. */
  readonly header: CryptoKey;
  /** HKDF material the keys of backup files are sealed under. */
  readonly backup: CryptoKey;
  /** Hashes what the manifest names. */
  readonly manifest: CryptoKey;
  /** Marks values that were sent, so that a later value can be told from them without keeping them. */
  readonly marks: CryptoKey;
}

const hkdf = (info: string, salt: string): HkdfParams => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: toBytes(salt),
  info: toBytes(info),
});

const importHkdf = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits', 'deriveKey']);

/**
 * Turns the root key into keys that cannot be exported, and zeroes `root`.
 *
 * @param root 32 bytes, spent
 * @see SECURITY 5a, the envelope
 */
export const spendRoot = async (
  root: Uint8Array<ArrayBuffer>,
  vaultId: string,
): Promise<VaultKeys> => {
  const material = await importHkdf(root);
  root.fill(0);
  const recordBits = new Uint8Array(
    await crypto.subtle.deriveBits(hkdf('facet/records/1', vaultId), material, 256),
  );
  const records = await importHkdf(recordBits);
  recordBits.fill(0);
  const backupBits = new Uint8Array(
    await crypto.subtle.deriveBits(hkdf('facet/backup/1', vaultId), material, 256),
  );
  const backup = await importHkdf(backupBits);
  backupBits.fill(0);
  const [header, manifest, marks] = await Promise.all([
    macKey(material, hkdf('facet/header/1', vaultId)),
    macKey(material, hkdf('facet/manifest/1', vaultId)),
    macKey(material, hkdf('facet/marks/1', vaultId)),
  ]);
  return { vaultId, records, header, backup, manifest, marks };
};

/** The bits of the key that marks values, for a vault that goes on under another root. */
export const marksBits = async (
  root: Uint8Array<ArrayBuffer>,
  vaultId: string,
): Promise<Uint8Array<ArrayBuffer>> => {
  const material = await importHkdf(root);
  return new Uint8Array(
    await crypto.subtle.deriveBits(hkdf('facet/marks/1', vaultId), material, 256),
  );
};

/** Such a key, imported; the bits are zeroed. */
export const spendMarks = async (bits: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;
  const key = await crypto.subtle.importKey('raw', bits, algorithm, false, ['sign', 'verify']);
  bits.fill(0);
  return key;
};

const macKey = (material: CryptoKey, purpose: HkdfParams): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(
    purpose,
    material,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign', 'verify'],
  );

/** A key of its own for one place, so that the bound on random nonces holds per record (SECURITY 3.3, row 6). */
export const placeKey = (material: CryptoKey, place: string): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(hkdf(place, ''), material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);

/** Imports a secret of any kind as HKDF material and zeroes it. */
export const spendSecret = async (secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => {
  const material = await importHkdf(secret);
  secret.fill(0);
  return material;
};
