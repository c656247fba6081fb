import type { Exemption } from './exemptions';
import { areasOf, countResults, exemptionUse, isFailure, kindsOf, resultsOf } from './report';
import type { Counts } from './report';
import type { FileReport } from './run-folder';

/** The report a person reads: what was wrongly taken first, then area by area, then what is exempted. */
export function printReport(
  reports: readonly FileReport[],
  exemptions: readonly Exemption[],
): string {
  return [
    ...falseAccepts(reports),
    ...areasOf(reports).flatMap((area) => areaLines(reports, area)),
    ...exemptionLines(reports, exemptions),
    '',
    `all: ${countsLine(countResults(resultsOf(reports)))}`,
  ].join('\n');
}

function falseAccepts(reports: readonly FileReport[]): string[] {
  const lines = resultsOf(reports).flatMap((result) =>
    result.outcome === 'failed' && result.isFalseAccept === true && isFailure(result)
      ? [`  ${result.case}: ${result.why}`]
      : [],
  );
  return lines.length === 0 ? [] : ['ACCEPTED, BUT MUST BE REFUSED', ...lines, ''];
}

function areaLines(reports: readonly FileReport[], area: string): string[] {
  const results = resultsOf(reports, area);
  const failures = results.flatMap((result) =>
    result.outcome === 'failed' && isFailure(result)
      ? [`  failed ${result.case}: ${result.why}${ruleNote(result.rule)}`]
      : [],
  );
  const kinds = kindsOf(reports, area).flatMap(({ kind, counts, reasons }) => [
    `  ${kind}: ${countsLine(counts)}`,
    ...[...reasons].map(([reason, count]) => `    ${String(count)} unsupported: ${reason}`),
  ]);
  return [`${area}: ${countsLine(countResults(results))}`, ...kinds, ...failures];
}

const ruleNote = (rule: string | undefined): string => (rule === undefined ? '' : ` [${rule}]`);

function exemptionLines(
  reports: readonly FileReport[],
  exemptions: readonly Exemption[],
): string[] {
  const ran = new Set(reports.map(({ entry }) => `${entry.area}/${entry.kind}`));
  const lines = [...exemptionUse(reports, exemptions)]
    .filter(([{ area, kind }]) => ran.has(`${area}/${kind}`))
    .map(([{ area, kind, rule, section }, count]) => {
      const matched = count === 0 ? 'matches nothing here' : `${String(count)} exempted`;
      return `  ${area}/${kind}, ${rule} (${section}): ${matched}`;
    });
  return lines.length === 0 ? [] : ['', 'exemptions', ...lines];
}

function countsLine({ passed, failed, exempted, unsupported }: Counts): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(exempted)} exempted, ${String(unsupported)} unsupported`;
}
