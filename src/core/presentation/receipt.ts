import { pathKey, type ClaimPath } from '../credential/claim-tree';
import type { CredentialId } from '../credential/credential';
import { fail, ok, type Failure, type Result } from '../kernel/result';
import { askedOf } from './asked-fields';
import { candidateOf, queryOf } from './chosen-cards';
import type { ApprovedDisclosure, ApprovedItem } from './choice';
import type { DisclosurePlan } from './plan';
import { sortedPaths } from './shown-fields';

/** What one card gave: which fields were asked for, which left, which stayed. Names, never values. */
export interface ReceiptCard {
  readonly queryId: string;
  readonly credentialId: CredentialId;
  readonly type: string;
  readonly asked: readonly ClaimPath[];
  readonly sent: readonly ClaimPath[];
  readonly kept: readonly ClaimPath[];
}

/**
 * - `present/read-back`: the built bytes do not say what was approved. facts: query
 */
export type ReceiptFailure = Failure<'present/read-back'>;

/**
 * Writes the receipt from what the built bytes reveal, and only when that is what was approved.
 *
 * @param readBack for each approved item, in order, the field paths read from its presentation by a reader that
 *   shares nothing with the builder
 * @errors `present/read-back`: nothing may be sent
 * @see DESIGN 1, promise 1; SCREENS S11
 */
export const makeReceipt = (
  plan: DisclosurePlan,
  approved: ApprovedDisclosure,
  readBack: readonly (readonly ClaimPath[])[],
): Result<readonly ReceiptCard[], ReceiptFailure> => {
  const cards: ReceiptCard[] = [];
  for (const [index, item] of approved.items.entries()) {
    const sent = sortedPaths(readBack[index] ?? []);
    if (!isSame(sent, item.fields) || readBack.length !== approved.items.length)
      return fail({ code: 'present/read-back', facts: { query: item.queryId } });
    cards.push(receiptCard(plan, item, sent));
  }
  return ok(cards);
};

const isSame = (left: readonly ClaimPath[], right: readonly ClaimPath[]): boolean =>
  left.length === right.length &&
  left.every((path, index) => pathKey(path) === pathKey(right[index] ?? []));

const receiptCard = (
  plan: DisclosurePlan,
  { queryId, credentialId }: ApprovedItem,
  sent: readonly ClaimPath[],
): ReceiptCard => {
  const candidate = candidateOf(queryOf(plan, queryId), credentialId);
  if (candidate === undefined) throw new Error('an approved card that its plan does not hold');
  const left = new Set(sent.map(pathKey));
  const all = [...candidate.rows.flatMap(({ fields }) => fields), ...candidate.neverAsked];
  return {
    queryId,
    credentialId,
    type: candidate.type,
    asked: sortedPaths(askedOf(candidate).map(({ path }) => path)),
    sent,
    kept: sortedPaths(all.filter((path) => !left.has(pathKey(path)))),
  };
};
