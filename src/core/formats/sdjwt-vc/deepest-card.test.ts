import { describe, expect, it } from 'vitest';
import { disclosureClosure } from '../../credential/disclosure-closure';
import { fieldsOf } from '../../credential/fields';
import { hide, issueCard, type Literal } from '../../../testing/issue-card';
import { composePresentation } from './compose';
import { decodeSdJwtVc } from './decode';
import { readBack } from './read-back';

/** A value so many members down, each of them in a disclosure of its own. */
const nested = (depth: number): Literal => {
  let value: Literal = 'at the bottom';
  for (let level = 0; level < depth; level += 1) value = { in: hide(value) };
  return value;
};

describe('the deepest card there may be', () => {
  it('is decoded, chosen from, composed and read back', () => {
    const text = issueCard({ top: hide(nested(255)) });
    const decoded = decodeSdJwtVc(text);
    if (!decoded.ok) throw new Error(decoded.error.code);
    const { credential } = decoded.value;
    const [field] = fieldsOf(credential);
    const path = field?.path ?? [];
    expect(path).toHaveLength(256);
    const { disclosures, fields } = disclosureClosure(credential, [path]);
    expect([disclosures.length, fields]).toEqual([256, [path]]);
    const read = readBack(composePresentation(credential, disclosures), text);
    expect(read).toEqual({ ok: true, value: [{ path, value: 'at the bottom' }] });
  });

  it('is one level less than what is refused', () => {
    expect(decodeSdJwtVc(issueCard({ top: hide(nested(256)) }))).toMatchObject({
      error: { code: 'credential/too-large', facts: { cap: 'depth' } },
    });
  });
});
