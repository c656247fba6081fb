import type { CredentialId } from '../core/credential/credential';
import type { Failure, Result } from '../core/kernel/result';
import type { Ports } from '../ports';
import type { WriteFailure } from '../ports/vault';

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
 * Erases the wallet: every record, key and slot in this browser. What was shared, and copies elsewhere,
 * are out of its reach.
 *
 * @errors `vault/write`: something could not be deleted; what is left stays sealed
 */
export const eraseWallet = ({
  vault,
}: ForgetPorts): Promise<Result<void, Failure<'vault/write'>>> => vault.erase();
