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
  const wanted = wantedOf(paths);
  const needed: number[] = [];
  for (const node of credential.claims) addNeeded(node, wanted, false, needed);
  for (const node of credential.envelope) addNeeded(node, wanted, false, needed);
  if (wanted.below !== null) throw new Error('a chosen path is not in the credential');
  return needed.sort((a, b) => a - b);
};

/** Chosen paths as a tree by their segments; what the walk has met is taken out of it. */
interface Wanted {
  isChosen: boolean;
  below: Map<string | number, Wanted> | null;
}

const wantedOf = (paths: readonly ClaimPath[]): Wanted => {
  const root: Wanted = { isChosen: false, below: null };
  for (const path of paths) {
    let at = root;
    for (const segment of path) {
      at.below ??= new Map();
      let next = at.below.get(segment);
      if (next === undefined) at.below.set(segment, (next = { isChosen: false, below: null }));
      at = next;
    }
    at.isChosen = true;
  }
  return root;
};

/**
 * Adds every disclosure at, above and below the wanted paths, takes those paths out of what is wanted below the
 * parent, and says whether this node is, or holds, a wanted one. It recurses: a decoded tree is at most
 * `jsonDepthCap` deep.
 */
const addNeeded = (
  node: ClaimNode,
  parent: Wanted | null,
  isBelowWanted: boolean,
  needed: number[],
): boolean => {
  const segment = node.path.at(-1) ?? '';
  const wanted = parent?.below?.get(segment) ?? null;
  const isAllWanted = isBelowWanted || wanted?.isChosen === true;
  let isWanted = isAllWanted;
  if (isAllWanted || wanted !== null)
    for (const child of node.children) {
      if (addNeeded(child, wanted, isAllWanted, needed)) isWanted = true;
    }
  if (isWanted && node.disclosure !== null) needed.push(node.disclosure);
  // What is left below was not met, and stays to be complained of.
  if (wanted?.below === null) {
    parent?.below?.delete(segment);
    if (parent?.below?.size === 0) parent.below = null;
  }
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
