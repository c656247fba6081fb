import { openJws } from '../../../src/adapters/proofs/open-jws';
import type { JsonObject } from '../../../src/core/kernel/json';
import { ok, type Failure, type Result } from '../../../src/core/kernel/result';
import { epochSeconds } from '../../../src/core/kernel/time';
import { parseStatusList } from '../../../src/core/status/parse-status-list';
import { openList, type OpenList } from './list-claim';

/**
 * Reads a status list token whose key nobody has: everything the wallet holds it to but the signature. The address
 * is the one it names and the time the one it was made at, unless given.
 */
export async function readTokenWithoutKey(
  token: string,
  asked: { readonly uri?: string; readonly now?: number } = {},
): Promise<Result<OpenList, Failure>> {
  const opened = openJws(token, ['statuslist+jwt']);
  return opened.ok ? readPayload(opened.value.payload, asked) : opened;
}

/** The same from the payload on. */
export async function readPayload(
  payload: JsonObject,
  asked: { readonly uri?: string; readonly now?: number } = {},
): Promise<Result<OpenList, Failure>> {
  const { sub, iat } = payload;
  const uri = asked.uri ?? (typeof sub === 'string' ? sub : 'urn:none');
  const now = epochSeconds(asked.now ?? (typeof iat === 'number' ? iat : 0));
  const parsed = parseStatusList(payload, { uri, now });
  if (!parsed.ok) return parsed;
  const { bits, compressed } = parsed.value;
  const list = await openList({ bits, lst: compressed });
  return list.ok ? ok(list.value) : list;
}
