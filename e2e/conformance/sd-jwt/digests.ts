import { decodeDisclosure } from '../../../src/core/formats/sdjwt-vc/codec';
import { isHashAlgorithm } from '../../../src/core/kernel/hash';
import { failed, passed, type KindRunner, type Verdict } from '../case-result';
import { eachCaseOf } from '../each-case';
import { isSame } from '../json-of';
import { CaseShapeError, optionalText, textMember, type Members } from '../shapes';

/** Encoded disclosures with what they say and their digests, by the name of the hash function. */
export const runDigests: KindRunner = (file) => eachCaseOf(file, judge);

function judge(one: Members): Verdict {
  const text = textMember(one, 'disclosure');
  const algorithms = Object.keys(one).filter(isHashAlgorithm);
  if (algorithms.length === 0) throw new CaseShapeError('no digest by the name of its function');
  for (const algorithm of algorithms) {
    const decoded = decodeDisclosure(text, algorithm);
    if (!decoded.ok) return failed(`refused: ${decoded.error.code}`);
    const { digest, name, value } = decoded.value;
    if (digest !== optionalText(one, algorithm)) return failed(`${algorithm} gives ${digest}`);
    const { decoded: items } = one;
    if (!Array.isArray(items)) continue;
    if (name !== (items.length === 3 ? items[1] : null))
      return failed(`reads the name ${String(name)}`);
    if (!isSame(value, items.at(-1))) return failed('reads another value');
  }
  return passed;
}
