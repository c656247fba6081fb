import type { ClientIdPrefix, VerifierTier } from './party';

/** What a requester is recognised by. */
export interface RecognitionFacts {
  readonly clientId: string;
  readonly prefix: ClientIdPrefix;
  readonly tier: VerifierTier;
  /** For x509: SHA-256 of the anchor and the confirmed name when the chain reaches one, else of the leaf. */
  readonly certificate:
    | { readonly kind: 'anchor'; readonly digest: string; readonly name: string }
    | { readonly kind: 'leaf'; readonly digest: string }
    | null;
}

/**
 * Names a requester so that it is known again: the same client identifier in the same tier, and for x509 the
 * same anchor and name (leaves are renewed) or, without an anchor, the same leaf.
 *
 * @returns an opaque text for comparing; never shown
 * @see DESIGN 10, met before
 */
export const recognitionOf = ({ clientId, prefix, tier, certificate }: RecognitionFacts): string =>
  JSON.stringify([
    tier,
    prefix,
    clientId,
    ...(certificate === null
      ? []
      : [
          certificate.kind,
          certificate.digest,
          ...(certificate.kind === 'anchor' ? [certificate.name] : []),
        ]),
  ]);

/**
 * How well the requester could recognise the holder by this copy: L0 used once, L1 known to this requester
 * alone, L2 seen by others too, L3 it carries a number that is the same everywhere.
 */
export type Linkability = 'L0' | 'L1' | 'L2' | 'L3';

/**
 * Says how linkable an answer is; the highest level that applies.
 *
 * @param facts.isSingleUse the copy is presented once and then thrown away
 * @param facts.seenByOthers requesters other than this one that have seen this copy
 * @param facts.hasFixedIdentifier a class A field leaves
 * @see SCREENS 6, Recognising you again; SDJ-16
 */
export const linkability = (facts: {
  readonly isSingleUse: boolean;
  readonly seenByOthers: number;
  readonly hasFixedIdentifier: boolean;
}): Linkability => {
  if (facts.hasFixedIdentifier) return 'L3';
  if (facts.seenByOthers > 0) return 'L2';
  return facts.isSingleUse ? 'L0' : 'L1';
};
