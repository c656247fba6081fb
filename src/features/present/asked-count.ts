import { askedFields } from '../../core/presentation/asked-fields';
import type { RequestReview } from '../../ports/vault';

/** How many fields are asked for, over everything they would accept. */
export const askedCount = ({ plan }: RequestReview): number => askedFields(plan).length;

/** How many rows are asked for, over the default cards, and how many of them are sensitive (M-OVER2). */
export const askedThings = ({ plan }: RequestReview): { things: number; sensitive: number } => {
  const rows = plan.queries.flatMap(({ candidates }) =>
    (candidates[0]?.rows ?? []).filter(({ isAsked }) => isAsked),
  );
  return {
    things: rows.length,
    sensitive: rows.filter(({ sensitivity }) => sensitivity !== null).length,
  };
};
