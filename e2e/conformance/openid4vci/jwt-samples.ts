import type { KindRunner } from '../case-result';
import { unsupported } from '../case-result';
import { eachCaseOf } from '../each-case';
import { textMember } from '../shapes';
import { judgeProof } from './example-message';

/** Signed tokens of issuance found in other projects; of these a wallet makes key proofs only. */
export const runJwtSamples: KindRunner = (file) =>
  eachCaseOf(file, (one) => {
    const kind = textMember(one, 'kind');
    if (kind !== 'vci-proof') return unsupported(`${kind}: neither made nor read yet`);
    return judgeProof(one['header'], one['payload']);
  });
