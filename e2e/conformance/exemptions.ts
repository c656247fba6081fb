import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CaseResult } from './case-result';

/** A published rule that contradicts its specification, or a ruling of this design: never one case by its name. */
export type Exemption = {
  readonly area: string;
  readonly kind: string;
  /** The rule as the case carries it, or the name of the predicate its runner computes. */
  readonly rule: string;
  /** The section that decides. */
  readonly section: string;
  readonly why: string;
};

/** One result with the exemption it falls under. */
export type ExemptResult = CaseResult & { readonly exemption?: Exemption };

export function readExemptions(): readonly Exemption[] {
  const path = fileURLToPath(new URL('exemptions.json', import.meta.url));
  const list = JSON.parse(readFileSync(path, 'utf8')) as readonly Exemption[];
  for (const { area, kind, rule, section, why } of list)
    if ([area, kind, rule, section, why].some((text) => typeof text !== 'string' || text === ''))
      throw new Error(`exemptions.json: ${rule} lacks a member`);
  return list;
}

/** Finds the exemption of a failed case by its area, kind and rule. */
export function exempt(
  result: CaseResult,
  place: { readonly area: string; readonly kind: string },
  exemptions: readonly Exemption[],
): ExemptResult {
  if (result.outcome !== 'failed' || result.rule === undefined) return result;
  const exemption = exemptions.find(
    ({ area, kind, rule }) => area === place.area && kind === place.kind && rule === result.rule,
  );
  return exemption === undefined ? result : { ...result, exemption };
}
