import type { Exemption } from './exemptions';
import { areasOf, countResults, exemptionUse, kindsOf, resultsOf } from './report';
import type { Counts } from './report';
import type { FileReport } from './run-folder';

/** docs/conformance.md: every area and kind with its counts, why cases are not run, and each exemption. */
export function reportPage(
  reports: readonly FileReport[],
  exemptions: readonly Exemption[],
): string {
  const areas = areasOf(reports).sort();
  return [
    '# Published cases',
    '',
    'What others wrote to judge a wallet, run through this one by `npm run conformance`. A case passes when decision and payload agree; it is',
    'unsupported when the wallet has no such function; it is exempted when it contradicts its specification or a ruling of the design, by rule.',
    'Written by `npm run conformance -- --page`; change the runner, not this page.',
    '',
    ...table(
      ['area', 'passed', 'failed', 'exempted', 'unsupported'],
      [
        ...areas.map((area) => [area, ...cells(countResults(resultsOf(reports, area)))]),
        ['all', ...cells(countResults(resultsOf(reports)))],
      ],
    ),
    ...areas.flatMap((area) => areaSection(reports, area)),
    '## Exemptions',
    '',
    ...table(
      ['area', 'kind', 'rule', 'cases', 'section', 'why'],
      [...exemptionUse(reports, exemptions)].map(([one, count]) => [
        ...[one.area, one.kind, one.rule, String(count), one.section, one.why],
      ]),
    ),
  ].join('\n');
}

function areaSection(reports: readonly FileReport[], area: string): string[] {
  const rows = kindsOf(reports, area).map(({ kind, counts, reasons }) => {
    const why = [...reasons].map(([reason, count]) => `${String(count)}: ${reason}`);
    return [kind, ...cells(counts), why.join('; ')];
  });
  const head = ['kind', 'passed', 'failed', 'exempted', 'unsupported', 'why unsupported'];
  return [`## ${area}`, '', ...table(head, rows)];
}

const cells = ({ passed, failed, exempted, unsupported }: Counts): string[] =>
  [passed, failed, exempted, unsupported].map(String);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const row = (parts: readonly string[]): string =>
    `| ${parts.map((part) => part.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row), ''];
}
