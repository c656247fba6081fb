import type { ClaimNode } from './claim-tree';
import type { Credential } from './credential';
import { valueKind } from './value-kind';

/**
 * The portrait among a card's fields; signatures and other pictures are none.
 *
 * @returns the `data:` address as the card holds it, or null when there is no picture of a face
 */
export const findPortrait = ({ claims }: Credential): string | null => {
  const waiting: ClaimNode[] = [...claims];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    const kind = valueKind(node.path, node.value);
    const isPortrait = kind.kind === 'portrait' && kind.role === 'portrait';
    if (isPortrait && typeof node.value === 'string') return node.value;
    waiting.push(...node.children);
  }
  return null;
};
