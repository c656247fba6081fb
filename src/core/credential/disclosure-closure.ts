import type { ClaimNode, ClaimPath } from './claim-tree';
import type { Credential } from './credential';
import { fieldsOf } from './fields';

/** What leaves when some paths are chosen. */
export interface DisclosureClosure {
  /** Indexes of the disclosures that must travel, ascending. */
  readonly disclosures: readonly number[];
  /** Every field the other side can then read, those always shown included, in the credential's order. */
  readonly fields: readonly ClaimPath[];
}

/**
 * Says exactly what choosing some paths makes readable. A chosen container brings all below it; a chosen
 * part brings the disclosures it travels in, and with them whatever those hold in plain. This is what the
 * promise "what you saw is what was sent" rests on. Two walks over the tree: linear.
 *
 * @param paths concrete paths of the credential; one that does not exist is a bug and throws
 * @see RFC 9901 §4.2.6, §7.2; DESIGN 1
 */
export const disclosureClosure = (
  credential: Pick<Credential, 'claims' | 'envelope'>,
  paths: readonly ClaimPath[],
): DisclosureClosure => {
  const disclosures = disclosuresOf(credential, paths);
  return { disclosures, fields: readableFields(credential, new Set(disclosures)) };
};

/**
 * The disclosures that must travel so that some paths are readable, ascending: one walk, linear.
 *
 * @param paths concrete paths of the credential; one that does not exist is a bug and throws
 */
export const disclosuresOf = (
  credential: Pick<Credential, 'claims' | 'envelope'>,
  paths: readonly ClaimPath[],
): readonly number[] => {
  const { below, count } = wantedOf(paths);
  const found: Found = { disclosures: [], met: 0 };
  for (const nodes of [credential.claims, credential.envelope])
    for (const node of nodes) addNeeded(node, below?.get(nameOf(node)), false, found);
  if (found.met < count) throw new Error('a chosen path is not in the credential');
  return found.disclosures.sort((a, b) => a - b);
};

/** Chosen paths as a tree by their segments. */
interface Wanted {
  isChosen: boolean;
  below?: Map<string | number, Wanted>;
}

/** The tree of some paths, and how many different ones there are. */
const wantedOf = (
  paths: readonly ClaimPath[],
): Pick<Wanted, 'below'> & { readonly count: number } => {
  const root: Wanted = { isChosen: false };
  let count = 0;
  for (const path of paths) {
    let at = root;
    for (const segment of path) {
      at.below ??= new Map();
      const next = at.below.get(segment) ?? { isChosen: false };
      at.below.set(segment, next);
      at = next;
    }
    if (!at.isChosen) count += 1;
    at.isChosen = true;
  }
  return { ...root, count };
};

/** What the walk has come by: disclosures that must travel, and how many chosen paths are there. */
interface Found {
  readonly disclosures: number[];
  met: number;
}

/** The last segment of a node's path; every node has one. */
const nameOf = ({ path }: ClaimNode): string | number => path.at(-1) as string | number;

/**
 * Adds every disclosure at, above and below what is wanted, and says whether this node is, or holds, something
 * wanted. It recurses: a decoded tree is at most `jsonDepthCap` deep.
 */
const addNeeded = (
  node: ClaimNode,
  wanted: Wanted | undefined,
  isBelowWanted: boolean,
  found: Found,
): boolean => {
  const isChosen = wanted?.isChosen === true;
  if (isChosen) found.met += 1;
  const isAllWanted = isBelowWanted || isChosen;
  let isWanted = isAllWanted;
  for (const child of node.children) {
    if (addNeeded(child, wanted?.below?.get(nameOf(child)), isAllWanted, found)) isWanted = true;
  }
  if (isWanted && node.disclosure !== null) found.disclosures.push(node.disclosure);
  return isWanted;
};

/** Fields none of whose carriers stay behind. */
const readableFields = (
  credential: Pick<Credential, 'claims'>,
  sent: ReadonlySet<number>,
): readonly ClaimPath[] => {
  const hidden = new Set<ClaimNode>();
  const due: { readonly node: ClaimNode; readonly isHidden: boolean }[] = credential.claims.map(
    (node) => ({ node, isHidden: false }),
  );
  for (let next = due.pop(); next !== undefined; next = due.pop()) {
    const { node } = next;
    const isHidden = next.isHidden || (node.disclosure !== null && !sent.has(node.disclosure));
    if (isHidden) hidden.add(node);
    for (const child of node.children) due.push({ node: child, isHidden });
  }
  return fieldsOf(credential)
    .filter((field) => !hidden.has(field))
    .map((field) => field.path);
};
