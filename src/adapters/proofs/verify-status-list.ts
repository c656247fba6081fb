import { base64urlDecode } from '../../core/kernel/base64url';
import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import { parseStatusList } from '../../core/status/parse-status-list';
import type { Proofs, StatusListFailure, VerifiedStatusList } from '../../ports/proofs';
import { inflateZlib } from './inflate';
import { openJws } from './open-jws';
import { checkListSigner } from './status-list-signer';

/** Inflated bytes of one list (DESIGN 10, caps). */
const inflatedCap = 16 * 1024 * 1024;

/**
 * Verifies a status list token for one address and inflates it.
 *
 * The signer must answer for the card's issuer: see `checkListSigner`. Signature, address, times and bits
 * are checked before a byte is inflated; inflation stops at 16 MiB.
 *
 * @see Proofs.verifyStatusList; Token Status List §5.1, §8.3, §11.4
 */
export const verifyStatusList = async (
  input: Parameters<Proofs['verifyStatusList']>[0],
): Promise<Result<VerifiedStatusList, StatusListFailure>> => {
  const opened = openJws(input.token, ['statuslist+jwt']);
  if (!opened.ok) return opened;
  const signer = await checkListSigner(opened.value, input);
  if (!signer.ok) return signer;
  const parsed = parseStatusList(opened.value.payload, input);
  if (!parsed.ok) return parsed;
  const { bits, issuedAt, expiresAt, ttl, compressed } = parsed.value;
  const bytes = base64urlDecode(compressed);
  if (!bytes.ok) return fail({ code: 'status/malformed', facts: { member: 'lst' } });
  const entries = await inflateZlib(bytes.value, inflatedCap);
  return entries.ok ? ok({ entries: entries.value, bits, issuedAt, expiresAt, ttl }) : entries;
};
