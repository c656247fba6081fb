import type { ClaimNode } from '../../credential/claim-tree';
import { isJsonObject, setOwn, type Json, type JsonObject } from '../../kernel/json';
import { jsonDepthCap } from '../../kernel/json-parse';
import { fail, ok, type Result } from '../../kernel/result';
import type { DecodeFailure } from '../decode-failure';
import {
  algorithmMember,
  digestsMember,
  elementMember,
  tooDeep,
  type DecodedDisclosure,
} from './codec';
import { neverHidden } from './reserved-names';

/**
 * Most steps in the paths of all claims together. A credential may be 4 MiB and 256 deep; a list of a million
 * zeros down there would fill gigabytes with paths alone. A card of 4,096 disclosures takes some 20,000.
 */
const stepCap = 65_536;

/** What the walk makes of a payload and its disclosures. */
export interface WalkedClaims {
  /** Top-level nodes: plain members as written, then disclosed ones in the order received. */
  readonly nodes: readonly ClaimNode[];
  /** The processed payload: everything shown, no digest left. */
  readonly content: JsonObject;
  /** For each disclosure the nearest one it travels in, or null when it stands in the payload itself. */
  readonly parents: readonly (number | null)[];
}

/** A claim node whose children are still being found. */
type OpenNode = Omit<ClaimNode, 'children' | 'visibility'> & {
  readonly children: OpenNode[];
  visibility: ClaimNode['visibility'];
};

/**
 * What the walk knows of a node beside the node itself. It stays here: upward links would make circles in what
 * goes to the page, where comparing two copies of a card would never end.
 */
interface Draft {
  readonly node: OpenNode;
  /** The value before processing. */
  readonly raw: Json;
  readonly parent: Draft | null;
  /** Nearest disclosure at or above this node. */
  readonly carrier: number | null;
}

type Child = {
  readonly step: string | number;
  readonly raw: Json;
  readonly disclosure: number | null;
};

const emptyLike = (raw: Json): Json => (Array.isArray(raw) ? [] : isJsonObject(raw) ? {} : raw);

/**
 * Replaces every digest by the disclosure it stands for, at any depth, without recursion, and refuses
 * whatever RFC 9901 §7.1 refuses. Each digest and each disclosure is looked up once: the walk is linear.
 *
 * @errors `credential/disclosure-shape` · `credential/disclosure-name` · `credential/digest-twice` ·
 *   `credential/digest-unknown` · `credential/hidden-protected` · `credential/claim-kind` ·
 *   `credential/name-taken` · `credential/too-large` (depth, steps)
 * @see RFC 9901 §7.1 steps 3 to 5; SD-JWT VC §2.2.2.3
 */
export const walkClaims = (
  payload: JsonObject,
  disclosures: readonly DecodedDisclosure[],
): Result<WalkedClaims, DecodeFailure> => {
  const byDigest = new Map<string, number>();
  for (const [index, { digest }] of disclosures.entries()) {
    if (byDigest.has(digest)) return fail({ code: 'credential/digest-twice' });
    byDigest.set(digest, index);
  }
  const finder = new ChildFinder(disclosures, byDigest);
  const parents: (number | null)[] = disclosures.map(() => null);

  const root = draft(null, null, payload, null);
  const found: Draft[] = [root];
  let steps = 0;
  // `found` grows while it is walked: parents always stand before their children.
  for (let at = 0; at < found.length; at += 1) {
    const place = found[at] as Draft; // at < found.length
    const { node, raw: signed } = place;
    if (typeof signed !== 'object' || signed === null) continue;
    const children = finder.childrenOf(place);
    if (!children.ok) return children;
    if (children.value.length > 0 && node.path.length >= jsonDepthCap) {
      return fail(tooDeep);
    }
    steps += children.value.length * (node.path.length + 1);
    if (steps > stepCap) {
      return fail({ code: 'credential/too-large', facts: { cap: 'steps', most: stepCap } });
    }
    for (const { step, raw, disclosure } of children.value) {
      const child = draft(place, step, raw, disclosure);
      if (disclosure !== null) parents[disclosure] = place.carrier;
      node.children.push(child.node);
      if (Array.isArray(node.value)) (node.value as Json[]).push(child.node.value);
      else setOwn(node.value as Record<string, Json>, String(step), child.node.value);
      found.push(child);
    }
  }
  if (finder.usedCount < disclosures.length) return fail({ code: 'credential/digest-unknown' });
  markParts(found);
  return ok({ nodes: root.node.children, content: root.node.value as JsonObject, parents });
};

const draft = (
  parent: Draft | null,
  step: string | number | null,
  raw: Json,
  disclosure: number | null,
): Draft => {
  const carrier = disclosure ?? parent?.carrier ?? null;
  const node: OpenNode = {
    path: parent === null || step === null ? [] : [...parent.node.path, step],
    value: emptyLike(raw),
    visibility: carrier === null ? 'always' : 'hideable',
    disclosure,
    children: [],
  };
  return { node, raw, parent, carrier };
};

/** A node that is always shown is shown in part when anything below it can stay hidden. */
const markParts = (found: readonly Draft[]): void => {
  for (let at = found.length - 1; at > 0; at -= 1) {
    const { parent, node } = found[at] as Draft; // 0 < at < found.length
    if (parent?.node.visibility === 'always' && node.visibility !== 'always')
      parent.node.visibility = 'partial';
  }
};

/** Finds what stands below a node, keeping count of digests seen and disclosures used. */
class ChildFinder {
  readonly #disclosures: readonly DecodedDisclosure[];
  readonly #byDigest: ReadonlyMap<string, number>;
  readonly #seen = new Set<string>();
  usedCount = 0;

  constructor(disclosures: readonly DecodedDisclosure[], byDigest: ReadonlyMap<string, number>) {
    this.#disclosures = disclosures;
    this.#byDigest = byDigest;
  }

  childrenOf(place: Draft): Result<readonly Child[], DecodeFailure> {
    return Array.isArray(place.raw)
      ? this.#elements(place, place.raw)
      : this.#members(place, place.raw as JsonObject);
  }

  #elements(place: Draft, raw: readonly Json[]): Result<readonly Child[], DecodeFailure> {
    const children: Child[] = [];
    for (const element of raw) {
      const isReference = isJsonObject(element) && Object.hasOwn(element, elementMember);
      if (!isReference) {
        children.push({ step: children.length, raw: element, disclosure: null });
        continue;
      }
      if (Object.keys(element).length !== 1) {
        return fail({ code: 'credential/disclosure-name', facts: { member: elementMember } });
      }
      const index = this.#lookUp(element[elementMember] as Json, place, elementMember);
      if (!index.ok) return index;
      if (index.value === null) continue;
      const disclosure = this.#disclosures[index.value] as DecodedDisclosure; // came from the map
      if (disclosure.name !== null) return fail({ code: 'credential/disclosure-shape' });
      children.push({ step: children.length, raw: disclosure.value, disclosure: index.value });
    }
    return ok(children);
  }

  #members(place: Draft, raw: JsonObject): Result<readonly Child[], DecodeFailure> {
    const children: Child[] = [];
    const indexes: number[] = [];
    for (const name of Object.keys(raw)) {
      const value = raw[name] as Json; // an own name
      if (name === elementMember) {
        return fail({ code: 'credential/disclosure-name', facts: { member: name } });
      }
      if (name === algorithmMember) {
        // Only the payload itself may name the hash function (§4.1.1); it was read before the walk.
        if (place.parent === null) continue;
        return fail({ code: 'credential/claim-kind', facts: { member: name } });
      }
      if (name !== digestsMember) {
        children.push({ step: name, raw: value, disclosure: null });
        continue;
      }
      if (!Array.isArray(value)) {
        return fail({ code: 'credential/claim-kind', facts: { member: name } });
      }
      for (const digest of value) {
        const index = this.#lookUp(digest as Json, place, digestsMember);
        if (!index.ok) return index;
        if (index.value !== null) indexes.push(index.value);
      }
    }
    const taken = new Set(Object.keys(raw));
    for (const index of indexes.sort((a, b) => a - b)) {
      const { name, value } = this.#disclosures[index] as DecodedDisclosure; // came from the map
      if (name === null) return fail({ code: 'credential/disclosure-shape' });
      if (name === digestsMember || name === elementMember || name === algorithmMember) {
        return fail({ code: 'credential/disclosure-name' });
      }
      if (taken.has(name)) return fail({ code: 'credential/name-taken' });
      if (place.parent === null && neverHidden.has(name)) {
        return fail({ code: 'credential/hidden-protected', facts: { member: name } });
      }
      taken.add(name);
      children.push({ step: name, raw: value, disclosure: index });
    }
    return ok(children);
  }

  /** Index of the disclosure a digest stands for; null for a decoy or one that was not sent along. */
  #lookUp(digest: Json, { node }: Draft, member: string): Result<number | null, DecodeFailure> {
    if (typeof digest !== 'string') {
      return fail({ code: 'credential/claim-kind', facts: { member } });
    }
    if (this.#seen.has(digest)) return fail({ code: 'credential/digest-twice' });
    this.#seen.add(digest);
    const index = this.#byDigest.get(digest);
    if (index === undefined) return ok(null);
    const [top] = node.path;
    if (typeof top === 'string' && neverHidden.has(top)) {
      return fail({ code: 'credential/hidden-protected', facts: { member: top } });
    }
    this.usedCount += 1;
    return ok(index);
  }
}
