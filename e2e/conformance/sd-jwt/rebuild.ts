import { disclosureClosure } from '../../../src/core/credential/disclosure-closure';
import { fieldsOf } from '../../../src/core/credential/fields';
import { composePresentation } from '../../../src/core/formats/sdjwt-vc/compose';
import type { OpenSdJwt } from '../../../src/core/formats/sdjwt-vc/open-sd-jwt';
import { readBack } from '../../../src/core/formats/sdjwt-vc/read-back';

/** An SD-JWT that need not be a card, as far as presenting needs it: everything in it is a field. */
export const presentable = (text: string, { nodes }: OpenSdJwt) => ({
  original: text.slice(0, text.lastIndexOf('~') + 1),
  claims: nodes,
  envelope: [],
});

/**
 * Presents every field and reads it back. What was received must come out again, byte for byte.
 *
 * @returns what went wrong, or null
 */
export function rebuildFault(text: string, opened: OpenSdJwt): string | null {
  const card = presentable(text, opened);
  const paths = fieldsOf(card).map(({ path }) => path);
  const { disclosures, fields } = disclosureClosure(card, paths);
  if (fields.length !== paths.length) return 'choosing every field shows not every field';
  const presentation = composePresentation(card, disclosures);
  if (presentation !== card.original)
    return 'presenting everything does not give the received text';
  const read = readBack(presentation, card.original);
  return read.ok ? null : `cannot be read back: ${read.error.code}`;
}
