import type { ClaimNode, ClaimPath, Visibility } from '../../core/credential/claim-tree';
import type { Json } from '../../core/kernel/json';

/** One row of the field tree. */
export interface TreeRow {
  readonly path: ClaimPath;
  readonly level: number;
  readonly visibility: Visibility;
  readonly content:
    | { readonly kind: 'value'; readonly value: Json }
    | { readonly kind: 'parts'; readonly count: number };
}

/**
 * Lays the claim tree out as rows: objects, and arrays whose elements can be shown one by one, become a row
 * that counts their parts with the parts below it; everything else is a value (DESIGN 10, field).
 */
export const fieldRows = (nodes: readonly ClaimNode[], level = 0): readonly TreeRow[] =>
  nodes.flatMap((node): readonly TreeRow[] => {
    const { path, visibility } = node;
    if (!hasParts(node)) {
      return [{ path, level, visibility, content: { kind: 'value', value: node.value } }];
    }
    const head: TreeRow = {
      path,
      level,
      visibility: node.children.some((child) => child.disclosure !== null) ? 'partial' : visibility,
      content: { kind: 'parts', count: node.children.length },
    };
    return [head, ...fieldRows(node.children, level + 1)];
  });

const hasParts = ({ value, children }: ClaimNode): boolean =>
  children.length > 0 &&
  (!Array.isArray(value) || children.some((child) => child.disclosure !== null));
