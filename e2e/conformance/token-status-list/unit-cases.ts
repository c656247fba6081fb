import { openJws } from '../../../src/adapters/proofs/open-jws';
import { verifyChain } from '../../../src/adapters/proofs/certificate-chain';
import { epochSeconds } from '../../../src/core/kernel/time';
import { isRecord, type Members } from '../shapes';
import { argumentsOf, constantOf, takenIf, unitConditions, type Taken } from '../unit-conditions';
import { openList, pointerOf } from './list-claim';

const missing = 'the message is not in the case';
/** The constants of the suite's class are certificates of 2026. */
const now = epochSeconds(Date.UTC(2026, 10, 21) / 1_000);

const bodyDuty = (one: Members): Taken | string => {
  const [body] = argumentsOf(one, 'putResponseBody');
  return body === undefined ? missing : takenIf(openJws(body, ['statuslist+jwt']));
};

const referenceDuty = ({ set }: Members): Taken | string => {
  const list = (Array.isArray(set) ? set : []).filter(isRecord);
  const claims = list.filter(({ on }) => on === 'statusList');
  if (claims.length === 0) return missing;
  const reference = Object.fromEntries(claims.map(({ key, value }) => [String(key), value]));
  return takenIf(pointerOf({ status_list: reference }));
};

const chainDuty = async (one: Members): Promise<Taken | string> => {
  if (constantOf(one, 'NON_SELF_SIGNED_JWK') !== undefined)
    return 'the anchor is not in the case; a chain that brings it along is read';
  const jwk = constantOf(one, 'SELF_SIGNED_JWK');
  const x5c = isRecord(jwk) ? jwk['x5c'] : undefined;
  if (!Array.isArray(x5c)) return missing;
  return takenIf(await verifyChain({ certificates: x5c.map(String), anchors: [], now }));
};

/** The case prints the list in pieces and not what it holds; the entries are judged by the spec vectors. */
const listDuty = async (one: Members): Promise<Taken | string> => {
  const { strings, test } = one;
  if (!Array.isArray(strings) || !String(test).startsWith('decode'))
    return 'this wallet writes no lists';
  return takenIf(await openList({ bits: 1, lst: strings.join('') }));
};

/** Conditions of the OIDF suite on status lists. */
export const runUnitCases = unitConditions({
  ExtractStatusListTokenFromStatusListTokenEndpointResponse: bodyDuty,
  FetchStatusListToken: referenceDuty,
  ValidateStatusListTokenX5cCertificateChain: chainDuty,
  TokenStatusListTests: listDuty,
  VerifyStatusListTokenSignatureUsingEmbeddedJwk: missing,
  EnsureContentTypeStatusListJwt:
    'judges the host of a list; the wallet judges what it says, whatever it is called',
  VCIBatchStatusReferenceChecks: 'judges how an issuer spreads its cards over lists',
});
