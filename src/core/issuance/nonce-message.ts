import { stringMember } from '../kernel/json';
import { parseJsonObject } from '../kernel/json-bytes';
import { fail, ok, type Failure, type Result } from '../kernel/result';
import { isSuccess, type WireReply } from './wire-error';

/** The nonce endpoint gave no nonce. facts: status */
export type NonceFailure = Failure<'issue/no-nonce'>;

/** Longest nonce a key proof is made for, in characters. */
const nonceCap = 1_024;

/**
 * Reads the answer of a nonce endpoint.
 *
 * @errors `issue/no-nonce`
 * @see OpenID4VCI 1.0 §7.2
 */
export const parseNonceReply = (reply: WireReply): Result<string, NonceFailure> => {
  const parsed = parseJsonObject(reply.body);
  const nonce = parsed.ok ? (stringMember(parsed.value, 'c_nonce') ?? '') : '';
  return isSuccess(reply) && nonce !== '' && nonce.length <= nonceCap
    ? ok(nonce)
    : fail({ code: 'issue/no-nonce', facts: { status: reply.status } });
};
