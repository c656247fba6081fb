import { fail, ok } from '../../../core/kernel/result';
import type { Result } from '../../../core/kernel/result';
import type { Stopwatch } from '../../../ports/clock';
import type { Kdf } from '../../../ports/kdf';
import type { Random } from '../../../ports/random';
import type { BackupSecret, OpenBackupFailure } from '../../../ports/vault-backup';
import { checkNewPassphrase } from '../access';
import { parseRecoveryCode } from '../recovery-code';
import { placeKey, spendRoot, spendSecret } from '../root-key';
import type { VaultKeys } from '../root-key';
import { seal, unseal } from '../seal';
import { makePassphraseSlot, openSlot } from '../slot';
import type { Slot, SlotSecret } from '../slot';
import { ownSlotName, walletKeyContext } from './backup-format';
import type { BackupHeader, BackupSlot } from './backup-header';

const keyLength = 32;

/** The key of one place in one file, derived from the file's own key, which is spent. */
const spendFileKey = async (fileKey: Uint8Array<ArrayBuffer>, fileId: string): Promise<CryptoKey> =>
  placeKey(await spendSecret(fileKey), `facet/backup/chunks|${fileId}`);

const underWallet = (keys: VaultKeys, fileId: string): Promise<CryptoKey> =>
  placeKey(keys.backup, `facet/backup/file|${fileId}`);

const isCopied = (slot: Slot): slot is BackupSlot =>
  slot.kind === 'passphrase' || slot.kind === 'recovery-code';

/**
 * Makes the key of a file and its header: sealed under the wallet's root, whose slots are copied, and under a
 * passphrase of its own where one is given.
 *
 * @returns the key that seals the chunks
 */
export const makeFileKey = async (
  deps: { readonly kdf: Kdf; readonly stopwatch: Stopwatch; readonly random: Random },
  wallet: { readonly keys: VaultKeys; readonly slots: readonly Slot[] },
  file: { readonly fileId: string; readonly ownPassphrase: string | null },
): Promise<{ readonly header: BackupHeader; readonly key: CryptoKey }> => {
  const { fileId, ownPassphrase } = file;
  const fileKey = deps.random.bytes(keyLength);
  const { vaultId } = wallet.keys;
  const context = walletKeyContext(fileId, vaultId);
  const wrapped = await seal(await underWallet(wallet.keys, fileId), context, fileKey, deps.random);
  const own =
    ownPassphrase === null
      ? null
      : await makePassphraseSlot(deps, ownSlotName(fileId), ownPassphrase, fileKey);
  const slots = wallet.slots.filter(isCopied);
  const header: BackupHeader = {
    fileId,
    wallet: { vaultId, slots, fileKey: wrapped },
    own: own !== null && isCopied(own) ? own : null,
  };
  return { header, key: await spendFileKey(fileKey, fileId) };
};

const readSecret = (typed: BackupSecret): Result<SlotSecret, OpenBackupFailure> => {
  if (typed.kind === 'passphrase')
    // What no slot was ever made for is not derived from either.
    return checkNewPassphrase(typed.text).ok
      ? ok({ kind: 'passphrase', text: typed.text })
      : fail({ code: 'backup/wrong-secret' });
  const read = parseRecoveryCode(typed.text);
  return read.ok ? ok({ kind: 'recovery-code', symbols: read.value }) : read;
};

const openOwn = async (
  kdf: Kdf,
  { own, fileId }: BackupHeader,
  secret: SlotSecret,
): Promise<Uint8Array<ArrayBuffer> | null> =>
  own?.kind !== secret.kind ? null : openSlot(kdf, ownSlotName(fileId), own, secret);

const openThroughWallet = async (
  kdf: Kdf,
  { wallet, fileId }: BackupHeader,
  secret: SlotSecret,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const { vaultId, slots, fileKey } = wallet;
  for (const slot of slots.filter(({ kind }) => kind === secret.kind)) {
    const root = await openSlot(kdf, vaultId, slot, secret);
    if (root !== null) return openWithWallet(await spendRoot(root, vaultId), fileId, fileKey);
  }
  return null;
};

const openWithWallet = async (
  keys: VaultKeys,
  fileId: string,
  wrapped: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> =>
  unseal(await underWallet(keys, fileId), walletKeyContext(fileId, keys.vaultId), wrapped);

/**
 * The key of a file's chunks, by a passphrase or the recovery code.
 *
 * @errors `backup/wrong-secret` · `vault/recovery-code-shape`
 */
export const openFileKey = async (
  kdf: Kdf,
  header: BackupHeader,
  typed: BackupSecret,
): Promise<Result<CryptoKey, OpenBackupFailure>> => {
  const secret = readSecret(typed);
  if (!secret.ok) return secret;
  const fileKey =
    (await openOwn(kdf, header, secret.value)) ??
    (await openThroughWallet(kdf, header, secret.value));
  return fileKey === null
    ? fail({ code: 'backup/wrong-secret' })
    : ok(await spendFileKey(fileKey, header.fileId));
};
