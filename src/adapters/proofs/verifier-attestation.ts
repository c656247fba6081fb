import { isJsonObject, member, stringMember } from '../../core/kernel/json';
import type { Json, JsonObject } from '../../core/kernel/json';
import { fail, ok } from '../../core/kernel/result';
import type { Result } from '../../core/kernel/result';
import type { EpochSeconds } from '../../core/kernel/time';
import type { RequestAuthFailure } from '../../ports/proofs';
import { answerHost } from './claimed-name';
import { checkWithKeySet } from './key-set';
import { checkJws, fitsAlgorithm, openJws } from './open-jws';
import type { OpenJws } from './open-jws';
import { timeFailure } from './request-claims';
import type { Vouched } from './trust-anchors';

const attested = async (
  attestation: OpenJws,
  parties: readonly Vouched[],
): Promise<readonly Vouched[]> => {
  const found: Vouched[] = [];
  for (const party of parties)
    for (const key of party.keys.filter((one) => fitsAlgorithm(attestation, one)))
      if ((await checkJws(attestation, key)).ok) found.push(party);
  return found;
};

/** Where answers may go, when the attestation says so. */
const isAnsweredElsewhere = (allowed: Json | undefined, payload: JsonObject): boolean => {
  if (allowed === undefined) return false;
  const target = member(payload, 'response_uri') ?? member(payload, 'redirect_uri') ?? null;
  return !Array.isArray(allowed) || !allowed.includes(target);
};

/**
 * Traces a request through the attestation in its header to a key a list names, as a certificate is traced to an
 * authority: the listed key signs the attestation, and the key it confirms signs the request.
 *
 * @param clientId what follows the prefix; the attestation must be about it
 * @param parties  requesters of the lists in force
 * @returns who vouches; never empty, because an attester nobody trusts is no reason to believe anything
 * @errors `proofs/*` · `request/client-id-differs` · `request/expired` · `request/from-the-future` ·
 *   `request/response-elsewhere`
 * @see OpenID4VP 1.0 §5.9.3, §12; CONFORMANCE VP-8
 */
export const checkAttestation = async (
  jws: OpenJws,
  clientId: string,
  { parties, now }: { readonly parties: readonly Vouched[]; readonly now: EpochSeconds },
): Promise<Result<readonly Vouched[], RequestAuthFailure>> => {
  const opened = openJws(stringMember(jws.header, 'jwt') ?? '', ['verifier-attestation+jwt']);
  if (!opened.ok) return opened;
  const claims = opened.value.payload;
  const vouched = await attested(opened.value, parties);
  if (vouched.length === 0) return fail({ code: 'proofs/key-source' });
  if (stringMember(claims, 'sub') !== clientId) return fail({ code: 'request/client-id-differs' });
  if (member(claims, 'exp') === undefined) return fail({ code: 'proofs/malformed' });
  const time = timeFailure(claims, now);
  if (time !== null) return fail(time);
  const confirmation = member(claims, 'cnf');
  const jwk = isJsonObject(confirmation) ? member(confirmation, 'jwk') : undefined;
  if (jwk === undefined) return fail({ code: 'proofs/key-source' });
  const signature = await checkWithKeySet(jws, { keys: [jwk] });
  if (!signature.ok) return signature;
  return isAnsweredElsewhere(member(claims, 'redirect_uris'), jws.payload)
    ? fail({
        code: 'request/response-elsewhere',
        facts: { host: answerHost(jws.payload)?.host ?? '' },
      })
    : ok(vouched);
};
