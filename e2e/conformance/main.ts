// npm run conformance -- DIR [--area NAME] [--json FILE] [--page]: runs published cases through the wallet's own code.
// Loaded by scripts/conformance.mjs.
import './no-network';
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

/**
 * Runs the program.
 *
 * @param args of the command line
 * @returns its exit code: 0, 1 when a case failed, 2 when nothing could be run
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
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
