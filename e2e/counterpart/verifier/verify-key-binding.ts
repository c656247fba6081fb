import { compactVerify, importJWK } from 'jose';
import { type Json, type JsonObject, isObject } from '../json';
import { decodeCompact } from '../keys/compact-jws';
import { digestOf } from '../sdjwt/issue-sd-jwt';
import { type Problem, problem } from './problem';

const clockLeewaySeconds = 5 * 60;

export interface BindingCheck {
  /** Everything up to and with the last `~`: what `sd_hash` is over. */
  readonly sdJwt: string;
  readonly keyBinding: string;
  /** `cnf` of the card. */
  readonly confirmation: Json | undefined;
  readonly nonce: string;
  /** Our full client identifier, prefix included. */
  readonly audience: string;
  readonly now: number;
}

const note = (code: string, text: string): Problem => problem(`key-binding/${code}`, text);

function claimProblems(payload: JsonObject, check: BindingCheck): Problem[] {
  const problems: Problem[] = [];
  if (payload.nonce !== check.nonce)
    problems.push(note('nonce', 'The proof answers another request.'));
  if (payload.aud !== check.audience)
    problems.push(note('audience', 'The proof is for somebody else.'));
  if (payload.sd_hash !== digestOf(check.sdJwt)) {
    problems.push(note('sd-hash', 'The proof does not cover what was sent.'));
  }
  const { iat, exp } = payload;
  if (typeof iat !== 'number')
    problems.push(note('iat-missing', 'The proof does not say when it was made.'));
  else if (Math.abs(check.now - iat) > clockLeewaySeconds) {
    problems.push(note('iat', 'The proof was not made now.'));
  }
  if (exp !== undefined && (typeof exp !== 'number' || exp <= check.now)) {
    problems.push(note('ended', 'The proof has ended.'));
  }
  return problems;
}

/** Checks that the holder signed this presentation for us, now. @see RFC 9901 §7.3, OpenID4VP 1.0 §B.3.6 */
export async function verifyKeyBinding(check: BindingCheck): Promise<readonly Problem[]> {
  if (check.keyBinding === '') return [note('missing', 'The holder did not sign for us.')];
  const decoded = decodeCompact(check.keyBinding);
  if (!decoded) return [note('malformed', 'The proof of the holder cannot be read.')];
  const { header, payload } = decoded;
  const problems: Problem[] = [];
  if (header.typ !== 'kb+jwt') problems.push(note('typ', 'The proof is of another type.'));
  if (header.alg !== 'ES256') problems.push(note('alg', 'The proof uses another algorithm.'));
  const jwk = isObject(check.confirmation) ? check.confirmation.jwk : undefined;
  try {
    if (!isObject(jwk)) throw new TypeError('cnf has no jwk');
    const key = await importJWK({ ...jwk }, 'ES256');
    await compactVerify(check.keyBinding, key, { algorithms: ['ES256'] });
  } catch {
    problems.push(note('signature', 'The proof was not signed with the key of the card.'));
  }
  return [...problems, ...claimProblems(payload, check)];
}
