import type { Json } from '../kernel/json';

/** Where a claim stands in the processed credential: member names and element indexes, from the root. */
export type ClaimPath = readonly (string | number)[];

/** A claim path as text, unambiguous also for names that contain dots; for sets and maps. */
export const pathKey = (path: ClaimPath): string => JSON.stringify(path);

/**
 * What the holder can do about a node: it is always shown, it can stay hidden (it, or a parent of it,
 * travels in a disclosure of its own), or it is shown while some of what is below it can stay hidden.
 */
export type Visibility = 'always' | 'hideable' | 'partial';

/** One node of the claim tree of a credential. */
export interface ClaimNode {
  readonly path: ClaimPath;
  /** The whole processed value, as if everything below it were shown. */
  readonly value: Json;
  readonly visibility: Visibility;
  /** Index into the received disclosures when this node travels in one of its own, else null. */
  readonly disclosure: number | null;
  /** Members in the order received, or elements; empty for a leaf. */
  readonly children: readonly ClaimNode[];
}
