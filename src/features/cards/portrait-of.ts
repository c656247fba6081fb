import type { ClaimNode } from '../../core/credential/claim-tree';
import type { Credential } from '../../core/credential/credential';
import { valueKind } from '../../core/credential/value-kind';

/** The portrait among a card's fields as a data address, when there is one that is really a picture. */
export const portraitOf = (credential: Credential): string | null => {
  const waiting: ClaimNode[] = [...credential.claims];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    const kind = valueKind(node.path, node.value);
    if (kind.kind === 'portrait' && typeof node.value === 'string') return node.value;
    waiting.push(...node.children);
  }
  return null;
};
