import { checkWithKeySet } from '../../../src/adapters/proofs/key-set';
import { keyOfJwk } from '../../../src/adapters/proofs/public-key';
import { base64urlDecode } from '../../../src/core/kernel/base64url';
import type { JsonObject } from '../../../src/core/kernel/json';
import { stringMember } from '../../../src/core/kernel/json';
import { decodeJsonPart } from '../../../src/core/kernel/jws';
import { unsupported } from '../case-result';
import { jsonOf } from '../json-of';
import { CaseShapeError, isRecord, textMember, type Members } from '../shapes';
import type { TestJudge } from './wycheproof';
import { judgeResult } from './wycheproof-verdict';

/** Compact JWS under the group's public keys (its own where it has no others, as MAC keys). */
export const judgeJws: TestJudge = async (test, group) => {
  if ('jwe' in test) return unsupported('the wallet decrypts no JWE yet');
  const keys = keysOf(group);
  const isTaken = await holds(test['jws'], keys);
  const isOurs = keys.some((key) => keyOfJwk(key) !== null);
  if (!isTaken && !isOurs && textMember(test, 'result') === 'valid')
    return unsupported('MAC and RSA keys are taken for no token (RFC 8725 §3.1)');
  return judgeResult(test, isTaken, ruleOf(keys));
};

function keysOf({ public: published, private: own }: Members): readonly JsonObject[] {
  const set = isRecord(published) ? published : own;
  if (!isRecord(set)) throw new CaseShapeError('the group holds no key');
  const keys = Array.isArray(set['keys']) ? (set['keys'] as readonly unknown[]) : [set];
  return keys.map((key) => jsonOf(key) as JsonObject);
}

/** Payloads here are any bytes, those of tokens are objects: so the parts are read one by one. */
async function holds(jws: unknown, keys: readonly JsonObject[]): Promise<boolean> {
  if (typeof jws !== 'string') return false;
  const [head = '', payload = '', tail = '', ...more] = jws.split('.');
  const header = decodeJsonPart(head, 'header');
  const signature = base64urlDecode(tail);
  if (!header.ok || !signature.ok || more.length > 0) return false;
  const open = {
    header: header.value,
    payload: {},
    alg: stringMember(header.value, 'alg') ?? '',
    keyId: stringMember(header.value, 'kid') ?? null,
    certificates: [],
    signature: signature.value,
    signingInput: `${head}.${payload}`,
  };
  return (await checkWithKeySet(open, { keys })).ok;
}

const registered = /^(?:(?:ES|RS|PS|HS)(?:256|384|512)|EdDSA|Ed25519|ES256K)$/;

/** A key that says it is for an algorithm of no registered name is for none we know. */
const ruleOf = (keys: readonly JsonObject[]): string | undefined =>
  keys.some((key) => !registered.test(stringMember(key, 'alg') ?? 'ES256'))
    ? 'key-for-unregistered-algorithm'
    : undefined;
