import type { CredentialId } from '../core/credential/credential';
import type { Failure, Result } from '../core/kernel/result';
import type { Ports } from '../ports';
import type { WriteFailure } from '../ports/vault-access';

type ForgetPorts = Pick<Ports, 'vault'>;

/**
 * Deletes one card with its key and its status readings. Activity keeps the line that it was here.
 *
 * @errors `vault/locked`, `vault/write`: the card is still here
 */
export const forgetCard = (
  { vault }: ForgetPorts,
  id: CredentialId,
): Promise<Result<void, WriteFailure>> => vault.forgetCard(id);

/**
 * Erases the wallet: every record, key and slot in this browser, its second copy, and what says that there was one.
 * What was shared, and copies elsewhere, are out of its reach; so are the app's own files, which hold nothing of
 * anybody's and without which the open page would break.
 *
 * @errors `vault/write`: something could not be deleted; what is left stays sealed
 * @see SECURITY 3.2 row 5
 */
export const eraseWallet = async ({
  vault,
  storage,
}: Pick<Ports, 'vault' | 'storage'>): Promise<Result<void, Failure<'vault/write'>>> => {
  const erased = await vault.erase();
  if (!erased.ok) return erased;
  await storage.clear();
  return erased;
};
