import type { StatusPointer } from '../../../src/core/credential/credential';
import { readRegisteredClaims } from '../../../src/core/formats/sdjwt-vc/registered-claims';
import type { JsonObject } from '../../../src/core/kernel/json';
import { fail, ok, type Failure, type Result } from '../../../src/core/kernel/result';
import { base64urlDecode } from '../../../src/core/kernel/base64url';
import { entryCount, readEntry, type StatusBits } from '../../../src/core/status/token-status-list';
import { inflateZlib } from '../../../src/adapters/proofs/inflate';
import { CaseShapeError, textMember, type Members } from '../shapes';

const budget = 16 * 1024 * 1024;

/** What a credential with this `status` claim points to, read as when it is received. */
export function pointerOf(status: unknown): Result<StatusPointer, Failure> {
  const content = { vct: 'urn:case', status } as JsonObject; // parsed JSON
  const claims = readRegisteredClaims({}, content);
  if (!claims.ok) return claims;
  const [pointer] = claims.value.status;
  return pointer === undefined ? fail({ code: 'none' }) : ok(pointer);
}

/** A status list as it stands outside its token: inflated, with the bits of one entry. */
export type OpenList = { readonly bytes: Uint8Array; readonly bits: StatusBits };

/** Inflates a `status_list` claim: `bits` and `lst`. */
export async function openList(list: Members): Promise<Result<OpenList, Failure>> {
  const compressed = base64urlDecode(textMember(list, 'lst'));
  if (!compressed.ok) return compressed;
  const bytes = await inflateZlib(compressed.value, budget);
  return bytes.ok ? ok({ bytes: bytes.value, bits: bitsOf(list['bits']) }) : bytes;
}

export function bitsOf(value: unknown): StatusBits {
  if (value === 1 || value === 2 || value === 4 || value === 8) return value;
  throw new CaseShapeError(`bits is ${String(value)}`);
}

/** Every entry that is not 0, by its position. */
export function nonzero({ bytes, bits }: OpenList): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let index = 0; index < entryCount(bytes, bits); index += 1) {
    const read = readEntry(bytes, index, bits);
    if (!read.ok || read.value !== 0) found.set(index, read.ok ? read.value : -1);
  }
  return found;
}
