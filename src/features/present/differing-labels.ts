import { jsonEqual } from '../../core/kernel/json-equal';
import type { PlanCandidate } from '../../core/presentation/plan';
import { valueAt } from '../../display/value-at';
import type { CardView } from '../../ports/cards';
import type { ConsentCard } from './consent-model';
import { rowLabel } from './consent-rows';

/** What both cards could show and say differently: "Name differs". */
export const differingLabels = (
  chosen: ConsentCard,
  other: PlanCandidate,
  otherCard: CardView,
): readonly string[] =>
  chosen.candidate.credentialId === other.credentialId
    ? []
    : chosen.candidate.rows
        .filter(({ path, key }) => {
          const isThere = other.rows.some((row) => row.key === key);
          const here = valueAt(chosen.card.credential.content, path).value;
          const there = valueAt(otherCard.credential.content, path).value;
          return isThere && !jsonEqual(here, there);
        })
        .map((row) => rowLabel(row, chosen.card));
