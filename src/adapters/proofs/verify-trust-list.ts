import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import type { JsonObject } from '../../core/kernel/json';
import type { Proofs, SignatureFailure } from '../../ports/proofs';
import { checkJws, openJws } from './open-jws';
import { keyOfJwk } from './public-key';

/**
 * Verifies a trust list under the key its publisher was pinned with, and no other. Certificates in its header
 * are not looked at. What the list says, and until when, is read by `parseTrustList`.
 *
 * @see Proofs.verifyTrustList; docs/formats.md, Trust list
 */
export const verifyTrustList = async (
  input: Parameters<Proofs['verifyTrustList']>[0],
): Promise<Result<JsonObject, SignatureFailure>> => {
  const opened = openJws(input.jws, ['facet-trust+jwt']);
  if (!opened.ok) return opened;
  const key = keyOfJwk(input.publisherKey);
  if (key === null) return fail({ code: 'proofs/publisher' });
  const signature = await checkJws(opened.value, key);
  return signature.ok ? ok(opened.value.payload) : fail({ code: 'proofs/publisher' });
};
