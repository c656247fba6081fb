import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { inRepository, repository } from '../lib/paths.mjs';
import { runTool } from '../lib/run.mjs';
import { emptyRecord, readReport } from './record.mjs';

const vectors = resolve(repository, process.env['FACET_VECTORS'] ?? '../shared/vectors');

/** Many a mutant is noticed by published cases alone: without them the figures mean something else. */
export const hasVectors = existsSync(vectors);

/**
 * Tries the mutants of whole files (`a.ts`) or of lines (`a.ts:7-7`).
 *
 * @param {readonly string[]} places
 */
export async function runStryker(places) {
  const report = inRepository('.cache/mutation.json');
  rmSync(report, { force: true });
  const { code, output } = await runTool(
    '@stryker-mutator/core/bin/stryker.js',
    ['run', 'scripts/mutation/stryker.config.mjs', '--mutate', places.join(',')],
    // Stryker works in a copy, from where a relative folder would not be found.
    { env: { FACET_VECTORS: vectors }, isQuiet: true },
  );
  if (!existsSync(report)) throw new Error(`Stryker ended with ${String(code)}\n${output}`);
  /** Files of types alone hold nothing to change, and the report does not name them. */
  const empty = places
    .filter((place) => !place.includes(':'))
    .map((file) => /** @type {const} */ ([file, emptyRecord(file)]));
  return { ...Object.fromEntries(empty), ...readReport() };
}
