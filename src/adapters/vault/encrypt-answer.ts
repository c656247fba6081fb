import { CompactEncrypt, importJWK } from 'jose';
import type { JWK } from 'jose';
import type { JsonObject } from '../../core/kernel/json';
import { fail, ok } from '../../core/kernel/result';
import type { Failure, Result } from '../../core/kernel/result';
import type { ResponseEncryption } from '../../core/presentation/stages';
import { toBytes } from './text-bytes';

/**
 * Encrypts an answer to the key its request named: ECDH-ES with a fresh key of ours, A128GCM or A256GCM.
 *
 * @errors `present/encryption` when the key is no point of its curve, or of a curve this platform lacks
 * @see OpenID4VP 1.0 §8.3; RFC 7518 §4.6
 */
export const encryptAnswer = async (
  payload: JsonObject,
  { jwk, keyId, alg, enc }: ResponseEncryption,
): Promise<Result<string, Failure<'present/encryption'>>> => {
  const header = { alg, enc, ...(keyId === null ? {} : { kid: keyId }) };
  try {
    // `chooseEncryption` let through nothing but an EC key of four text members.
    const key = await importJWK(jwk as JWK, alg);
    const plaintext = toBytes(JSON.stringify(payload));
    return ok(await new CompactEncrypt(plaintext).setProtectedHeader(header).encrypt(key));
  } catch {
    return fail({ code: 'present/encryption' });
  }
};
