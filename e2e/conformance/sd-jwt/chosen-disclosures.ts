import type { ClaimNode } from '../../../src/core/credential/claim-tree';

/** Steps of a claim as others write it: `a.0.b`. */
export const stepsOf = (dotted: string): readonly string[] => dotted.split('.');

/** The disclosures that exactly these claims travel in; a claim that is not there, or always shown, has none. */
export function chosenDisclosures(
  nodes: readonly ClaimNode[],
  claims: readonly (readonly string[])[],
): number[] {
  return claims.flatMap((steps) => {
    const disclosure = nodeAt(nodes, steps)?.disclosure ?? null;
    return disclosure === null ? [] : [disclosure];
  });
}

function nodeAt(nodes: readonly ClaimNode[], steps: readonly string[]): ClaimNode | undefined {
  const [first, ...rest] = steps;
  const node = nodes.find(({ path }) => String(path.at(-1)) === first);
  return rest.length === 0 || node === undefined ? node : nodeAt(node.children, rest);
}
