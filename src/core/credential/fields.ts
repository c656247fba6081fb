import type { ClaimNode } from './claim-tree';
import type { Credential } from './credential';

/**
 * The fields of some claims, in order: leaves, and arrays nothing of which can be disclosed by itself.
 * An array with at least one separate element (or part of an element) is taken apart into its elements.
 *
 * @see DESIGN 10, field
 */
const fieldsBelow = (nodes: readonly ClaimNode[]): readonly ClaimNode[] => {
  const fields: ClaimNode[] = [];
  for (const node of nodes) collectFields(node, fields);
  return fields;
};

/**
 * Every field of a credential, in the order received; what always travels and is no field is left out.
 *
 * @see DESIGN 10, field
 */
export const fieldsOf = (credential: Pick<Credential, 'claims'>): readonly ClaimNode[] =>
  fieldsBelow(credential.claims);

/**
 * Adds the fields at or below a node and says whether anything below it travels in a disclosure of its own.
 * It recurses: a decoded tree is at most `jsonDepthCap` deep.
 */
const collectFields = (node: ClaimNode, fields: ClaimNode[]): boolean => {
  const start = fields.length;
  let hasOwnParts = false;
  for (const child of node.children) {
    const isParted = collectFields(child, fields);
    hasOwnParts ||= isParted || child.disclosure !== null;
  }
  const isWhole = node.children.length === 0 || (Array.isArray(node.value) && !hasOwnParts);
  if (isWhole) {
    fields.length = start;
    fields.push(node);
  }
  return hasOwnParts;
};

/** How much of a card is seen whatever is chosen, in fields. */
export interface Exposure {
  readonly total: number;
  readonly always: number;
  readonly hideable: number;
}

/** Counts fields: all, those always shown, and those that can stay hidden. */
export const exposure = (credential: Credential): Exposure => {
  const fields = fieldsOf(credential);
  const always = fields.filter((field) => field.visibility === 'always').length;
  return { total: fields.length, always, hideable: fields.length - always };
};
