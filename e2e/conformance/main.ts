// npm run conformance -- DIR [--area NAME] [--json FILE] [--page]: runs published cases through the wallet's own code.
// Ends with 1 on any failure, with 2 when nothing could be run.
import './surroundings';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openCasesFolder } from './cases-folder';
import { readExemptions } from './exemptions';
import { printReport } from './print-report';
import { resultsOf, isFailure, toJson } from './report';
import { reportPage } from './report-page';
import { runFolder } from './run-folder';

const page = fileURLToPath(new URL('../../docs/conformance.md', import.meta.url));

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      area: { type: 'string' },
      json: { type: 'string' },
      page: { type: 'boolean', default: false },
    },
  });
  const directory = positionals[0] ?? process.env['FACET_VECTORS'] ?? '../shared/vectors';
  const exemptions = readExemptions();
  const { area } = values;
  const folder = openCasesFolder(resolve(directory));
  if (area !== undefined && !folder.entries.some((entry) => entry.area === area))
    throw new Error(`${directory} has no area ${area}`);
  const reports = await runFolder(folder, {
    exemptions,
    ...(area === undefined ? {} : { area }),
  });
  console.log(printReport(reports, exemptions));
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify(toJson(reports), null, 2)}\n`);
  if (values.page) writeFileSync(page, reportPage(reports, exemptions));
  return resultsOf(reports).some(isFailure) ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
