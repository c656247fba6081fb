import { inflateSync } from 'node:zlib';
import { compactVerify } from 'jose';
import { type Json, type JsonObject, isObject } from '../json';
import { decodeCompact } from '../keys/compact-jws';
import { type Problem, problem } from './problem';
import { verifyChain } from './verify-chain';

// Over 16 MiB of entries is more than a list has a reason to hold.
const largestList = 16 * 1024 * 1024;

export interface StatusCheck {
  /** `status` of the card. */
  readonly status: Json | undefined;
  /** The anchor of the card: a list is believed when the same authority vouches for it. */
  readonly anchor: string;
  readonly now: number;
  readonly fetchList: (uri: string) => Promise<Response>;
}

export interface StatusReading {
  readonly list: string;
  readonly index: number;
  readonly value: number;
}

const note = (code: string, text: string): Problem => problem(`status/${code}`, text);

/** One entry, least significant bits first. @see Token Status List §4.1 */
function readEntry(list: JsonObject, index: number): number | null {
  const { bits, lst } = list;
  if (typeof bits !== 'number' || ![1, 2, 4, 8].includes(bits) || typeof lst !== 'string')
    return null;
  try {
    const bytes = inflateSync(Buffer.from(lst, 'base64url'), { maxOutputLength: largestList });
    const position = index * bits;
    const byte = bytes[position >> 3];
    return byte === undefined ? null : (byte >> (position & 7)) & (2 ** bits - 1);
  } catch {
    return null;
  }
}

/** What is wrong with a list token for this address, or null. @see Token Status List §8.3 */
async function tokenProblem(
  token: string,
  uri: string,
  check: StatusCheck,
): Promise<Problem | null> {
  const decoded = decodeCompact(token);
  if (!decoded) return note('malformed', 'The status list cannot be read.');
  const { header, payload } = decoded;
  if (header.typ !== 'statuslist+jwt') return note('typ', 'The status list is of another type.');
  const chain = verifyChain(header.x5c, [check.anchor], check.now);
  if ('code' in chain) return note('signer', 'The status list is signed by somebody else.');
  try {
    await compactVerify(token, chain.leaf.publicKey, { algorithms: ['ES256'] });
  } catch {
    return note('signature', 'The signature of the status list does not hold.');
  }
  if (payload.sub !== uri) return note('subject', 'This is another status list.');
  const { exp } = payload;
  if (exp !== undefined && (typeof exp !== 'number' || exp <= check.now)) {
    return note('ended', 'The status list has ended.');
  }
  return null;
}

/** Where the card says its status stands. */
function pointer(status: Json | undefined): { uri: string; idx: number } | null {
  const list = isObject(status) ? status.status_list : undefined;
  if (!isObject(list)) return null;
  const { uri, idx } = list;
  const isIndex = typeof idx === 'number' && Number.isInteger(idx) && idx >= 0;
  return typeof uri === 'string' && isIndex ? { uri, idx } : null;
}

/** Reads the status of a card; anything but "valid" comes with a problem. */
export async function readStatus(
  check: StatusCheck,
): Promise<{ reading: StatusReading | null; problems: readonly Problem[] }> {
  const at = pointer(check.status);
  if (!at)
    return {
      reading: null,
      problems: [note('pointer', 'The card does not say where its status is.')],
    };
  const failed = (found: Problem): { reading: null; problems: readonly Problem[] } => ({
    reading: null,
    problems: [found],
  });
  const response = await check.fetchList(at.uri);
  if (!response.ok) return failed(note('unreachable', 'The status list could not be fetched.'));
  const token = await response.text();
  const found = await tokenProblem(token, at.uri, check);
  if (found) return failed(found);
  const list = decodeCompact(token)?.payload.status_list;
  const value = isObject(list) ? readEntry(list, at.idx) : null;
  if (value === null) return failed(note('out-of-range', 'The status list has no such entry.'));
  const reading = { list: at.uri, index: at.idx, value };
  if (value === 0) return { reading, problems: [] };
  const text = value === 1 ? 'The issuer withdrew this card.' : 'The issuer paused this card.';
  return { reading, problems: [note(value === 1 ? 'withdrawn' : 'paused', text)] };
}
