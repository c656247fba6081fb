import { readDer } from '../../../src/adapters/proofs/der';
import {
  keyOfCertificate,
  keyOfJwk,
  type PublicKey,
} from '../../../src/adapters/proofs/public-key';
import {
  verifySignature,
  type SignatureScheme,
} from '../../../src/adapters/proofs/verify-signature';
import type { JsonObject } from '../../../src/core/kernel/json';
import { failed, unsupported } from '../case-result';
import { jsonOf } from '../json-of';
import { isRecord, optionalText, textMember, type Members } from '../shapes';
import type { TestJudge } from './wycheproof';
import { hexMember, judgeResult } from './wycheproof-verdict';

/** Signatures, under the key as a certificate carries it and, where there is one, as a JWK. */
export const judgeSignature: TestJudge = async (test, group) => {
  const scheme = schemeOf(group);
  const spki = readDer(hexMember(group, 'publicKeyDer'));
  const key = spki === null ? null : keyOfCertificate(spki);
  if (scheme === null || key === null)
    return unsupported('a curve, key or hash function the wallet takes from nobody');
  const holds = await verify(key, scheme, test);
  const jwk = isRecord(group['publicKeyJwk'])
    ? keyOfJwk(jsonOf(group['publicKeyJwk']) as JsonObject)
    : null;
  if (jwk !== null && (await verify(jwk, scheme, test)) !== holds)
    return failed('the same key as a JWK judges otherwise');
  return judgeResult(test, holds);
};

const verify = (key: PublicKey, scheme: SignatureScheme, test: Members): Promise<boolean> =>
  verifySignature(key, scheme, hexMember(test, 'sig'), hexMember(test, 'msg'));

const kinds: Readonly<Record<string, SignatureScheme['kind']>> = {
  EcdsaP1363Verify: 'ECDSA',
  EddsaVerify: 'Ed25519',
  RsassaPkcs1Verify: 'RSASSA-PKCS1-v1_5',
};
const hashes = ['SHA-256', 'SHA-384', 'SHA-512'] as const;

function schemeOf(group: Members): SignatureScheme | null {
  const kind = kinds[textMember(group, 'type')];
  // Ed25519 names no hash function: it has but one.
  const name = optionalText(group, 'sha') ?? 'SHA-512';
  const hash = hashes.find((one) => one === name);
  return kind === undefined || hash === undefined ? null : { kind, hash };
}
