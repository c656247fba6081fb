import type { ClaimNode } from '../../credential/claim-tree';
import type { Credential } from '../../credential/credential';
import { separator } from './codec';

/**
 * Writes a presentation without its key binding: the issuer's JWT unchanged, then the chosen disclosures and
 * every disclosure they travel in, each once, in the order received.
 *
 * @param disclosures indexes into the received disclosures; one that does not exist is a bug and throws
 * @returns `jwt~d1~…~dn~`, what `sd_hash` is taken over
 * @see RFC 9901 §4.2.6, §7.2
 */
export const composePresentation = (
  credential: Pick<Credential, 'original' | 'claims'>,
  disclosures: readonly number[],
): string => {
  // The issuer's JWT, every disclosure, and nothing behind the last separator.
  const parts = credential.original.split(separator);
  const parents = parentsOf(credential.claims, parts.length - 2);
  const isSent = parents.map(() => false);
  for (const start of disclosures) {
    if (isSent[start] === undefined) throw new Error('no such disclosure');
    // Stops at the first one already chosen: its own parents are in.
    for (let at: number | null = start; at !== null && !isSent[at]; at = parents[at] ?? null) {
      isSent[at] = true;
    }
  }
  // Before the first disclosure and behind the last nothing was said to stay behind.
  return parts.filter((_, index) => isSent[index - 1] !== false).join(separator);
};

/** For each received disclosure the nearest one above it, read off the claim tree: nothing is hashed again. */
const parentsOf = (claims: readonly ClaimNode[], count: number): readonly (number | null)[] => {
  const parents = new Array<number | null>(count).fill(null);
  // It recurses: a decoded tree is at most `jsonDepthCap` deep.
  const visit = (nodes: readonly ClaimNode[], carrier: number | null): void => {
    for (const { disclosure, children } of nodes) {
      if (disclosure !== null) parents[disclosure] = carrier;
      visit(children, disclosure ?? carrier);
    }
  };
  visit(claims, null);
  return parents;
};
