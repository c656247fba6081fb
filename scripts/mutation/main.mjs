// npm run mutation               every mutant of core, and a new record
// npm run mutation -- --changed  those of files that changed since the record
// npm run mutation -- --check    the same without writing, and a sample of what is recorded (npm test)
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../lib/install.mjs';
import { inRepository } from '../lib/paths.mjs';
import { unexplained } from './guarded.mjs';
import { writePage } from './page.mjs';
import {
  coreFiles,
  nameOf,
  readRecord,
  score,
  sourceOf,
  staleFiles,
  writeRecord,
} from './record.mjs';
import { hasVectors, runStryker } from './run-stryker.mjs';
import { sampleLines } from './sample-lines.mjs';

const { values } = parseArgs({
  options: {
    changed: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    json: { type: 'string' },
  },
});
const leastPercent = 85;
/** Lines whose mutants are tried again at each check; a hundred and fifty find a loss of 3 % almost surely. */
const sampledLines = 150;
/** More than this cannot be tried within the three minutes a check may take. */
const mostStaleLines = 1_500;

/** @type {string[]} */
const complaints = [];
await ensureInstalled();
const recorded = readRecord();
const stale = values.changed || values.check ? staleFiles(recorded) : coreFiles();
const isSkipped = values.check && !hasVectors;
if (isSkipped) console.log('not tried: the published cases are not there (FACET_VECTORS)');
else await (values.check ? check() : renew());

for (const complaint of complaints) console.log(`X ${complaint}`);
const failed = complaints.length > 0 ? 1 : 0;
if (values.json !== undefined) {
  const skipped = isSkipped ? 1 : 0;
  writeFileSync(values.json, JSON.stringify({ passed: 1 - failed - skipped, failed, skipped }));
}
process.exitCode = failed;

async function renew() {
  if (!hasVectors) throw new Error('the record needs the published cases (FACET_VECTORS)');
  const tried = stale.length === 0 ? {} : await runStryker(stale);
  const record = current({ ...recorded, ...tried });
  judge(record);
  writeRecord(record);
  writeFileSync(inRepository('docs/mutation.md'), writePage(record));
}

async function check() {
  const lines = stale.reduce((sum, file) => sum + sourceOf(file).split('\n').length, 0);
  if (lines > mostStaleLines) {
    complaints.push(`${String(stale.length)} files changed: npm run mutation -- --changed`);
    return;
  }
  const seed = Number(values.seed);
  const fresh = coreFiles().filter((file) => !stale.includes(file));
  console.log(`seed ${String(seed)}; changed since the record: ${stale.join(', ') || 'nothing'}`);
  const tried = await runStryker([...stale, ...sampleLines(fresh, sampledLines, seed)]);
  const renewed = Object.fromEntries(stale.flatMap((file) => entry(tried, file)));
  judge(current({ ...recorded, ...renewed }));
  const sampled = Object.fromEntries(fresh.flatMap((file) => entry(tried, file)));
  console.log(`sample: ${told(sampled)}`);
  for (const [file, { survivors }] of Object.entries(sampled)) {
    const known = new Set(recorded[file]?.survivors.map(nameOf));
    for (const name of survivors.map(nameOf).filter((one) => !known.has(one)))
      complaints.push(`recorded as killed, and alive: ${file}: ${name}`);
  }
}

/**
 * @param {import('./record.mjs').MutationRecord} record
 * @param {string} file
 */
function entry(record, file) {
  const found = record[file];
  return found === undefined ? [] : [/** @type {const} */ ([file, found])];
}

/** Without files that are gone. @param {import('./record.mjs').MutationRecord} record */
function current(record) {
  return Object.fromEntries(coreFiles().flatMap((file) => entry(record, file)));
}

/** @param {import('./record.mjs').MutationRecord} record */
function judge(record) {
  console.log(`core: ${told(record)}`);
  if (score(record).percent < leastPercent)
    complaints.push(`fewer than ${String(leastPercent)} % of the mutants are noticed`);
  for (const name of unexplained(record)) complaints.push(`nobody explained ${name}`);
}

/** @param {import('./record.mjs').MutationRecord} record */
function told(record) {
  const { killed, survived, percent } = score(record);
  return `${String(killed)} of ${String(killed + survived)} mutants noticed, ${percent.toFixed(1)} %`;
}
