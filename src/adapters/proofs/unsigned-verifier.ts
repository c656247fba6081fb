import { stringMember } from '../../core/kernel/json';
import type { JsonObject } from '../../core/kernel/json';
import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import type { Verifier } from '../../core/policy/party';
import { recognitionOf } from '../../core/policy/recognition';
import type { RequestAuthFailure } from '../../ports/proofs';
import { answerHost, claimedName } from './claimed-name';

/**
 * The requester of an unsigned request: anyone could have made it, but the answer goes nowhere else than to
 * the address it names itself by.
 *
 * @param address what follows `redirect_uri:`; must be the response address, letter by letter
 * @errors `request/response-elsewhere`, facts: host
 * @see OpenID4VP 1.0 §5.9.3; CONFORMANCE VP-5; DESIGN 10, unsigned requests
 */
export const unsignedVerifier = (
  clientId: string,
  address: string,
  parameters: JsonObject,
): Result<Verifier, RequestAuthFailure> => {
  const answer = answerHost(parameters);
  const target =
    stringMember(parameters, 'response_uri') ?? stringMember(parameters, 'redirect_uri');
  if (answer === null || target !== address)
    return fail({ code: 'request/response-elsewhere', facts: { host: answer?.host ?? '' } });
  const known = { clientId, prefix: 'redirect_uri', tier: 'unconfirmed' } as const;
  return ok({
    ...known,
    host: answer.host,
    confirmedName: null,
    vouchedBy: [],
    claimedName: claimedName(parameters),
    recognition: recognitionOf({ ...known, certificate: null }),
  });
};
