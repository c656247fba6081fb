import type { Exemption, ExemptResult } from './exemptions';
import type { FileReport } from './run-folder';

export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly exempted: number;
  readonly unsupported: number;
};

/** One kind of one area, with the reasons for what was not run. */
export type KindReport = {
  readonly area: string;
  readonly kind: string;
  readonly counts: Counts;
  /** How many cases were not run, by reason. */
  readonly reasons: ReadonlyMap<string, number>;
};

export function countResults(results: readonly ExemptResult[]): Counts {
  const of = (test: (result: ExemptResult) => boolean): number => results.filter(test).length;
  return {
    passed: of(({ outcome }) => outcome === 'passed'),
    failed: of(isFailure),
    exempted: of(({ exemption }) => exemption !== undefined),
    unsupported: of(({ outcome }) => outcome === 'unsupported'),
  };
}

/** A failed case that no exemption covers. */
export const isFailure = ({ outcome, exemption }: ExemptResult): boolean =>
  outcome === 'failed' && exemption === undefined;

export const areasOf = (reports: readonly FileReport[]): string[] => [
  ...new Set(reports.map(({ entry }) => entry.area)),
];

export const resultsOf = (reports: readonly FileReport[], area?: string): ExemptResult[] =>
  reports
    .filter(({ entry }) => area === undefined || entry.area === area)
    .flatMap(({ results }) => results);

/** The kinds of an area, in the order of their names. */
export function kindsOf(reports: readonly FileReport[], area: string): KindReport[] {
  const names = new Set(
    reports.filter(({ entry }) => entry.area === area).map(({ entry }) => entry.kind),
  );
  return [...names].sort().map((kind) => {
    const results = reports
      .filter(({ entry }) => entry.area === area && entry.kind === kind)
      .flatMap((report) => report.results);
    const reasons = new Map<string, number>();
    for (const result of results)
      if (result.outcome === 'unsupported')
        reasons.set(result.reason, (reasons.get(result.reason) ?? 0) + 1);
    return { area, kind, counts: countResults(results), reasons };
  });
}

/** How many cases each exemption covers; 0 for one that matches nothing. */
export function exemptionUse(
  reports: readonly FileReport[],
  exemptions: readonly Exemption[],
): ReadonlyMap<Exemption, number> {
  const results = resultsOf(reports);
  return new Map(
    exemptions.map((exemption) => [
      exemption,
      results.filter((result) => result.exemption === exemption).length,
    ]),
  );
}

/**
 * The machine's form. `areas` holds what every reader relies on; exempted cases are in none of its counts and
 * stand beside it.
 */
export function toJson(reports: readonly FileReport[]) {
  const byArea = areasOf(reports).map((area) => [area, resultsOf(reports, area)] as const);
  return {
    areas: Object.fromEntries(
      byArea.map(([area, results]) => {
        const { passed, failed, unsupported } = countResults(results);
        const failures = results.flatMap((result) =>
          result.outcome === 'failed' && isFailure(result)
            ? [{ case: result.case, why: result.why }]
            : [],
        );
        return [area, { passed, failed, unsupported, failures }];
      }),
    ),
    exempted: Object.fromEntries(
      byArea.map(([area, results]) => [area, countResults(results).exempted]),
    ),
  };
}
