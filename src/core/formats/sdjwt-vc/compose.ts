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
  const [issuerJwt = '', ...received] = credential.original.split(separator).slice(0, -1);
  const parents = parentsOf(credential.claims, received.length);
  const chosen = new Set<number>();
  for (const start of disclosures) {
    if (received[start] === undefined) throw new Error('no such disclosure');
    // Stops at the first one already chosen: its own parents are in.
    for (let at: number | null = start; at !== null && !chosen.has(at); at = parents[at] ?? null) {
      chosen.add(at);
    }
  }
  const sent = received.filter((_, index) => chosen.has(index));
  return [issuerJwt, ...sent, ''].join(separator);
};

/** For each received disclosure the nearest one above it, read off the claim tree: nothing is hashed again. */
const parentsOf = (claims: readonly ClaimNode[], count: number): readonly (number | null)[] => {
  const parents = new Array<number | null>(count).fill(null);
  const due: { readonly node: ClaimNode; readonly carrier: number | null }[] = claims.map(
    (node) => ({
      node,
      carrier: null,
    }),
  );
  for (let next = due.pop(); next !== undefined; next = due.pop()) {
    const { node, carrier } = next;
    if (node.disclosure !== null) parents[node.disclosure] = carrier;
    for (const child of node.children)
      due.push({ node: child, carrier: node.disclosure ?? carrier });
  }
  return parents;
};
