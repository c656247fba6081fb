import { pathKey } from '../credential/claim-tree';
import type { AskAgain } from '../policy/ask-again';
import { candidateOf, queryOf } from './chosen-cards';
import type { ApprovedDisclosure } from './choice';
import type { DisclosurePlan } from './plan';

/**
 * Whether a secret has to be given again before this answer leaves. The page runs it to ask in time, the vault to refuse.
 *
 * @param plan with the person's own judgement of what is sensitive in it
 * @returns for `sensitive` true as soon as one field of a sensitive row becomes readable, also one that is always shown
 * @see SCREENS 6, Sensitive classes; S20, Security
 */
export const asksSecret = (
  askAgain: AskAgain,
  plan: DisclosurePlan,
  approved: ApprovedDisclosure,
): boolean => {
  if (askAgain !== 'sensitive') return askAgain === 'always';
  return approved.items.some(({ queryId, credentialId, fields }) => {
    const leaving = new Set(fields.map(pathKey));
    const rows = candidateOf(queryOf(plan, queryId), credentialId)?.rows ?? [];
    return rows.some(
      (row) => row.sensitivity !== null && row.fields.some((path) => leaving.has(pathKey(path))),
    );
  });
};
