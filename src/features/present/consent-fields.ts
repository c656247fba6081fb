import type { ClaimPath } from '../../core/credential/claim-tree';
import { pathKey } from '../../core/credential/claim-tree';
import type { CredentialId } from '../../core/credential/credential';
import type { ChosenCard } from '../../core/presentation/chosen-cards';
import { shownFields } from '../../core/presentation/shown-fields';

/** One card of the answer with every field of it that leaves, whichever queries ask for it. */
export interface LeavingCard {
  readonly credentialId: CredentialId;
  readonly fieldCount: number;
  readonly fields: readonly ClaimPath[];
}

/** Fields that leave, card by card, each counted once. */
export const leavingCards = (chosen: readonly ChosenCard[]): readonly LeavingCard[] => {
  const byCard = new Map<CredentialId, { fieldCount: number; fields: Map<string, ClaimPath> }>();
  for (const { candidate, pick } of chosen) {
    const { credentialId, fieldCount } = candidate;
    const card = byCard.get(credentialId) ?? { fieldCount, fields: new Map<string, ClaimPath>() };
    for (const path of shownFields(candidate, pick.rows)) card.fields.set(pathKey(path), path);
    byCard.set(credentialId, card);
  }
  return [...byCard].map(([credentialId, { fieldCount, fields }]) => ({
    credentialId,
    fieldCount,
    fields: [...fields.values()],
  }));
};

/** How many fields leave; the number on the button. */
export const leavingCount = (chosen: readonly ChosenCard[]): number =>
  leavingCards(chosen).reduce((sum, { fields }) => sum + fields.length, 0);
