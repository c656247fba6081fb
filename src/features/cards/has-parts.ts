import type { ClaimNode } from '../../core/credential/claim-tree';

/**
 * Whether a node is shown as a row that counts its parts with the parts below it: objects, and arrays whose
 * elements can be shown one by one. Everything else is one value (DESIGN 10, field).
 */
export const hasParts = ({ value, children }: ClaimNode): boolean =>
  children.length > 0 &&
  (!Array.isArray(value) || children.some((child) => child.disclosure !== null));
