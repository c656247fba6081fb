import { askedFields } from '../../core/presentation/asked-fields';
import type { RequestReview } from '../../ports/vault';

/** How many fields are asked for, over everything they would accept. */
export const askedCount = ({ plan }: RequestReview): number => askedFields(plan).length;
