import { createPrivateKey } from 'node:crypto';
import type { KeptRow } from './kept-rows';
import { bytesCanary, textCanary, type Canary } from './scan/canary';
import { derive, readVault, type ReadRecord } from './vault-reader';

/** The private scalar of a holder's key. */
const scalarOf = ({ value }: ReadRecord): Buffer => {
  const { privateKey } = value as { readonly privateKey: string };
  const pkcs8 = Buffer.from(privateKey, 'base64url');
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return Buffer.from(String(key.export({ format: 'jwk' }).d), 'base64url');
};

/**
 * Every key of a vault, and every holder's private key in it, as canaries.
 *
 * Kept, though sealed, are the root key and the holders' keys; the others are derived when they are needed.
 */
export const vaultSecrets = async (
  rows: readonly KeptRow[],
  passphrase: string,
): Promise<readonly Canary[]> => {
  const { vaultId, root, derived, slotKey, records, read } = await readVault(rows, passphrase);
  const holders = read
    .filter(({ store }) => store === 'keys')
    .flatMap((record, n) => [
      bytesCanary(`holder key ${n}`, scalarOf(record), true),
      bytesCanary(`key of record ${n}`, record.key, false),
    ]);
  return [
    bytesCanary('root key', root, true),
    bytesCanary('passphrase, derived', derived, false),
    bytesCanary('key of the slot', slotKey, false),
    bytesCanary('key of all records', records, false),
    bytesCanary('key of the header', await derive(root, vaultId, 'facet/header/1'), false),
    textCanary('passphrase', passphrase, false),
    ...holders,
  ];
};
