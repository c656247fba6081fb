import { sdHash } from '../../../src/adapters/vault/sd-hash';
import { composePresentation } from '../../../src/core/formats/sdjwt-vc/compose';
import { keyBindingInput } from '../../../src/core/formats/sdjwt-vc/key-binding';
import type { OpenSdJwt } from '../../../src/core/formats/sdjwt-vc/open-sd-jwt';
import { member } from '../../../src/core/kernel/json';
import { decodeJws } from '../../../src/core/kernel/jws';
import { epochSeconds } from '../../../src/core/kernel/time';
import { isSame } from '../json-of';
import { CaseShapeError, isRecord, listMember, type Members } from '../shapes';
import { chosenDisclosures } from './chosen-disclosures';
import { presentable } from './rebuild';

/** Every claim a presentation frame of theirs names, those on the way included: `{ a: { b: true } }` is a and a.b. */
export function framePaths(frame: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (!isRecord(frame)) return [];
  return Object.entries(frame).flatMap(([step, below]) => [
    [...at, step],
    ...framePaths(below, [...at, step]),
  ]);
}

/**
 * Presents the claims their frame names (all when it is absent) and compares the texts, whatever the order of
 * disclosures; of a key binding, what it says about nonce, audience and the presentation.
 *
 * @returns the difference, or null
 */
export async function presentCall(
  one: Members,
  opened: OpenSdJwt,
  text: string,
): Promise<string | null> {
  const [, frame, options] = listMember(one, 'args');
  const { result } = one;
  if (typeof result !== 'string') throw new CaseShapeError('the result is no text');
  const isAll = !isRecord(frame) || frame['$undefined'] === true;
  const chosen = isAll
    ? opened.disclosures.map((_, index) => index)
    : chosenDisclosures(opened.nodes, framePaths(frame));
  const presentation = composePresentation(presentable(text, opened), chosen);
  const theirs = result.slice(0, result.lastIndexOf('~') + 1);
  if (partsOf(presentation) !== partsOf(theirs)) return 'presents something else';
  const kb = isRecord(options) && isRecord(options['kb']) ? options['kb']['payload'] : undefined;
  if (!isRecord(kb)) return null;
  const hash = await sdHash(theirs, opened.digestAlgorithm);
  return bindingFault(hash, result.slice(theirs.length), kb);
}

const partsOf = (text: string): string => text.split('~').sort().join('~');

function bindingFault(hash: string, keyBinding: string, kb: Members): string | null {
  const theirs = decodeJws(keyBinding);
  if (!theirs.ok) return `reads no key binding: ${theirs.error.code}`;
  const ours = keyBindingInput({
    sdHash: hash,
    nonce: String(kb['nonce']),
    audience: String(kb['aud']),
    now: epochSeconds(Number(kb['iat'])),
    // Their keys are of another kind than ours; of the key only the algorithm is seen, which is not compared.
    key: { kty: 'EC', crv: 'P-256', x: '', y: '' },
  });
  const differs = Object.keys(ours.payload).find(
    (name) => !isSame(member(ours.payload, name), member(theirs.value.payload, name)),
  );
  return differs === undefined ? null : `its key binding differs: ${differs}`;
}
