import { createPrivateKey, webcrypto } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { bytesCanary, textCanary, type Canary } from './scan/canary';
import type { KeptRow } from './kept-rows';

// Reads a vault from outside, as anyone can who has its rows and its passphrase, so that no build has to give its keys
// away. Written from the format: header, slots, records.

const { subtle } = webcrypto;
const recordSchema = 1;
const nonceLength = 12;
const openMark = 'facet/kept-in-clear:';

interface Slot {
  readonly id: string;
  readonly kind: string;
  readonly salt: string;
  readonly sealed: string;
  readonly cost?: { readonly memoryKiB: number; readonly passes: number; readonly lanes: number };
}

const bytesOf = (base64: unknown): Buffer => Buffer.from(String(base64), 'base64');

const derive = async (secret: Uint8Array, salt: string, info: string): Promise<Buffer> => {
  const key = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const [saltBytes, infoBytes] = [Buffer.from(salt), Buffer.from(info)];
  const how = { name: 'HKDF', hash: 'SHA-256', salt: saltBytes, info: infoBytes };
  return Buffer.from(await subtle.deriveBits(how, key, 256));
};

const unseal = async (key: Uint8Array, context: string, sealed: Buffer): Promise<Buffer> => {
  if (sealed.subarray(0, openMark.length).toString('latin1') === openMark) {
    return sealed.subarray(openMark.length);
  }
  const imported = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  const iv = sealed.subarray(0, nonceLength);
  const how = { name: 'AES-GCM', iv, additionalData: Buffer.from(context) };
  return Buffer.from(await subtle.decrypt(how, imported, sealed.subarray(nonceLength)));
};

/** The root key by the passphrase, and what it is sealed with. */
const openPassphraseSlot = async (vaultId: string, slot: Slot, passphrase: string) => {
  const { memoryKiB = 0, passes = 0, lanes = 0 } = slot.cost ?? {};
  const derived = await argon2id({
    password: passphrase,
    salt: Buffer.from(slot.salt, 'hex'),
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  const parameters = `argon2id,m=${memoryKiB},t=${passes},p=${lanes},salt=${slot.salt}`;
  const context = [vaultId, slot.id, slot.kind, parameters, 1].join('|');
  const slotKey = await derive(derived, '', `facet/slot|${context}`);
  return { derived, slotKey, root: await unseal(slotKey, context, bytesOf(slot.sealed)) };
};

/** Four bytes of length, the text, zeros. */
const unpad = (padded: Buffer): string =>
  padded.subarray(4, 4 + padded.readUInt32BE(0)).toString('utf8');

/**
 * Every key of a vault, and every holder's private key in it, as canaries.
 *
 * Kept, though sealed, are the root key and the holders' keys; the others are derived when they are needed.
 */
export const vaultSecrets = async (
  rows: readonly KeptRow[],
  passphrase: string,
): Promise<readonly Canary[]> => {
  const header = rows.find(({ store, row }) => store === 'meta' && row['id'] === 'header')?.row;
  const vaultId = String(header?.['vaultId']);
  const slot = (header?.['slots'] as readonly Slot[]).find(({ kind }) => kind === 'passphrase');
  if (slot === undefined) throw new Error('no slot takes a passphrase');
  const { derived, slotKey, root } = await openPassphraseSlot(vaultId, slot, passphrase);
  const records = await derive(root, vaultId, 'facet/records/1');
  const holders = await Promise.all(
    rows
      .filter(({ store }) => store === 'keys')
      .map(async ({ row }, n) => {
        const [id, version] = [String(row['id']), String(row['version'])];
        const key = await derive(records, '', `facet/record|keys|${id}`);
        const context = [vaultId, 'keys', id, recordSchema, version, 'A256GCM', ''].join('|');
        const text = unpad(await unseal(key, context, bytesOf(row['sealed'])));
        const { value } = JSON.parse(text) as { value: { privateKey: string } };
        const pkcs8 = Buffer.from(value.privateKey, 'base64url');
        const jwk = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }).export({
          format: 'jwk',
        });
        return [
          bytesCanary(`holder key ${n}`, Buffer.from(String(jwk.d), 'base64url'), true),
          bytesCanary(`key of record ${n}`, key, false),
        ];
      }),
  );
  return [
    bytesCanary('root key', root, true),
    bytesCanary('passphrase, derived', derived, false),
    bytesCanary('key of the slot', slotKey, false),
    bytesCanary('key of all records', records, false),
    bytesCanary('key of the header', await derive(root, vaultId, 'facet/header/1'), false),
    textCanary('passphrase', passphrase, false),
    ...holders.flat(),
  ];
};
