import { isJsonObject, member } from '../kernel/json';
import type { Json, JsonObject } from '../kernel/json';
import { fail, ok } from '../kernel/result';
import type { Failure, Result } from '../kernel/result';
import { clockLeeway, epochSeconds, futureTolerance } from '../kernel/time';
import type { EpochSeconds } from '../kernel/time';
import type { StatusBits } from './token-status-list';

/** What a status list token says about itself; its entries are still compressed. */
export interface StatusListToken {
  /** `sub`: the address this list is published at. */
  readonly address: string;
  /** `iss`, when present. */
  readonly issuer: string | null;
  readonly issuedAt: EpochSeconds;
  readonly expiresAt: EpochSeconds | null;
  /** In seconds; positive; null when absent. */
  readonly ttl: number | null;
  readonly bits: StatusBits;
  /** `lst` as received: base64url of zlib. */
  readonly compressed: string;
}

/** Why a signed payload is not a status list this credential can be judged by. */
export type StatusListDefect = Failure<
  | 'status/wrong-list' // sub is not the address asked for
  | 'status/list-expired'
  | 'status/list-from-future'
  | 'status/ttl' // not a positive number
  | 'status/bits' // not 1, 2, 4 or 8
  | 'status/malformed' // facts: member
>;

const allowedBits: readonly Json[] = [1, 2, 4, 8];
const isBits = (value: Json | undefined): value is StatusBits =>
  value !== undefined && allowedBits.includes(value);

const isNumber = (value: Json | undefined): value is number => typeof value === 'number';
const malformed = (name: string) => fail({ code: 'status/malformed', facts: { member: name } });

const checkTimes = (
  issuedAt: number,
  expiresAt: number | null,
  now: EpochSeconds,
): StatusListDefect | null => {
  if (issuedAt > now + futureTolerance) return { code: 'status/list-from-future' };
  if (expiresAt !== null && expiresAt + clockLeeway <= now) return { code: 'status/list-expired' };
  return null;
};

/**
 * Reads the payload of a Token Status List JWT whose signature holds, for one address, at one time.
 *
 * @param payload   claims of the token
 * @param asked.uri the address in the credential; compared byte by byte, also after redirects
 * @param asked.now the wallet's clock
 * @errors every `StatusListDefect`
 * @see Token Status List §4.2, §5.1, §8.3
 */
export const parseStatusList = (
  payload: JsonObject,
  asked: { readonly uri: string; readonly now: EpochSeconds },
): Result<StatusListToken, StatusListDefect> => {
  const [sub, iss, iat, exp, ttl, list] = ['sub', 'iss', 'iat', 'exp', 'ttl', 'status_list'].map(
    (name) => member(payload, name),
  );
  if (typeof sub !== 'string' || sub.trim() === '') return malformed('sub');
  if (sub !== asked.uri) return fail({ code: 'status/wrong-list' });
  if (!isNumber(iat)) return malformed('iat');
  if (exp !== undefined && !isNumber(exp)) return malformed('exp');
  const defect = checkTimes(iat, exp ?? null, asked.now);
  if (defect !== null) return fail(defect);
  if (ttl !== undefined && !(isNumber(ttl) && ttl > 0)) return fail({ code: 'status/ttl' });
  if (!isJsonObject(list)) return malformed('status_list');
  const bits = member(list, 'bits');
  if (!isBits(bits)) return fail({ code: 'status/bits' });
  const compressed = member(list, 'lst');
  if (typeof compressed !== 'string') return malformed('lst');
  return ok({
    address: sub,
    issuer: typeof iss === 'string' ? iss : null,
    issuedAt: epochSeconds(iat),
    expiresAt: exp === undefined ? null : epochSeconds(exp),
    ttl: ttl ?? null,
    bits,
    compressed,
  });
};
