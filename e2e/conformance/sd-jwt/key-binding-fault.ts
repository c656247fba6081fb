import { checkJws, openJws } from '../../../src/adapters/proofs/open-jws';
import { keyOfJwk } from '../../../src/adapters/proofs/public-key';
import { sdHash } from '../../../src/adapters/vault/sd-hash';
import { readHolderBinding } from '../../../src/core/formats/sdjwt-vc/holder-key';
import { keyBindingInput } from '../../../src/core/formats/sdjwt-vc/key-binding';
import type { OpenSdJwt } from '../../../src/core/formats/sdjwt-vc/open-sd-jwt';
import { member } from '../../../src/core/kernel/json';
import { jsonEqual } from '../../../src/core/kernel/json-equal';
import { epochSeconds } from '../../../src/core/kernel/time';
import { jsonOf } from '../json-of';
import type { JsonObject } from '../../../src/core/kernel/json';

/** Whom a presentation must be for. */
export type Audience = { readonly nonce: string; readonly aud: string };

/**
 * Compares a key binding with the one this wallet would make for the same presentation, nonce and audience,
 * and checks its signature under the card's own key.
 *
 * @returns the first difference, or null; a wallet that makes another binding than a good one is wrong
 * @see RFC 9901 §4.3, §7.3
 */
export async function keyBindingFault(
  text: string,
  opened: OpenSdJwt,
  { nonce, aud }: Audience,
): Promise<string | null> {
  if (opened.keyBinding === null) return 'no key binding';
  const binding = readHolderBinding(member(opened.content, 'cnf'));
  if (binding?.kind !== 'key') return 'the credential names no key';
  const jws = openJws(opened.keyBinding, ['kb+jwt']);
  if (!jws.ok) return jws.error.code;
  const key = keyOfJwk(jsonOf(binding.jwk) as JsonObject);
  const signature = key === null ? null : await checkJws(jws.value, key);
  if (signature?.ok !== true) return 'signature';
  const unbound = text.slice(0, text.lastIndexOf('~') + 1);
  const { payload } = jws.value;
  const issuedAt = member(payload, 'iat');
  if (typeof issuedAt !== 'number') return 'iat';
  const ours = keyBindingInput({
    sdHash: await sdHash(unbound, opened.digestAlgorithm),
    nonce,
    audience: aud,
    now: epochSeconds(issuedAt),
    key: binding.jwk,
  });
  for (const name of ['alg', 'typ'])
    if (member(jws.value.header, name) !== member(ours.header, name)) return name;
  for (const name of Object.keys(ours.payload)) {
    const theirs = member(payload, name);
    if (theirs === undefined || !jsonEqual(theirs, member(ours.payload, name) ?? null)) return name;
  }
  return null;
}
