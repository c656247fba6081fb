import { pathKey } from '../../core/credential/claim-tree';
import type { ClaimPath } from '../../core/credential/claim-tree';
import type { CredentialId } from '../../core/credential/credential';
import { fieldsOf } from '../../core/credential/fields';
import type { ApprovedItem } from '../../core/presentation/choice';
import type { DisclosurePlan } from '../../core/presentation/plan';
import type { SharedCard } from '../../ports/activity';
import type { Random } from '../../ports/random';
import { labelsFor } from './describe-card';
import type { LoadedCard } from './load-card';

/** Letters and digits that are not misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number for a receipt, to be read out: two groups of four. */
export const newReceiptNumber = (random: Random): string => {
  const letters = Array.from(random.bytes(8), (byte) => alphabet.charAt(byte & 31));
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
};

const without = (
  paths: readonly ClaimPath[],
  taken: readonly ClaimPath[],
): readonly ClaimPath[] => {
  const keys = new Set(taken.map(pathKey));
  return paths.filter((path) => !keys.has(pathKey(path)));
};

/**
 * What the receipt says of one card: names of fields, never values. `sent` is what was read back from the
 * built bytes, not what was meant to be in them.
 */
export const sharedCard = (
  plan: DisclosurePlan,
  cards: ReadonlyMap<CredentialId, LoadedCard>,
  { queryId, credentialId }: Pick<ApprovedItem, 'queryId' | 'credentialId'>,
  sent: readonly ClaimPath[],
): SharedCard => {
  const candidate = plan.queries
    .find(({ id }) => id === queryId)
    ?.candidates.find((each) => each.credentialId === credentialId);
  const loaded = cards.get(credentialId);
  if (candidate === undefined || loaded === undefined)
    throw new Error('present/approved-card-not-planned');
  const { entry, card, decoded } = loaded;
  const all = fieldsOf(decoded.credential).map(({ path }) => path);
  return {
    credentialId,
    names: entry.names,
    type: entry.type,
    issuerName: entry.issuer.name,
    state: candidate.state,
    asked: candidate.rows.filter(({ isAsked }) => isAsked).flatMap(({ fields }) => fields),
    sent,
    kept: without(all, sent),
    labels: all
      .map((path) => ({ path, texts: labelsFor(card.display, path) }))
      .filter(({ texts }) => texts.length > 0),
  };
};
