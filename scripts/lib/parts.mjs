import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inRepository } from './paths.mjs';
import { printed, runTool } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, run: () => Promise<Counts> }} Part */

/** @param {boolean} isGood */
export const one = (isGood) => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });

/** @param {readonly Counts[]} counts */
export function total(counts) {
  /** @param {keyof Counts} key */
  const sum = (key) => counts.reduce((all, count) => all + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** @param {Counts} counts */
export function asLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** @param {Part} part */
async function runPart(part) {
  return part.run().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return one(false);
  });
}

/**
 * Runs parts one after another, all of them, whatever fails.
 *
 * @param {readonly Part[]} parts
 */
export async function runParts(parts) {
  const counts = [];
  for (const part of parts) {
    const start = Date.now();
    console.log(`\n── ${part.name}`);
    const count = await runPart(part);
    console.log(`   ${asLine(count)} (${seconds(start)})`);
    counts.push(count);
  }
  return total(counts);
}

/**
 * Runs parts that use one core each, two at a time; each prints when it has ended.
 *
 * @param {string} name
 * @param {readonly Part[]} parts
 * @returns {Part}
 */
export function sideBySide(name, parts) {
  const waiting = [...parts];
  /** @type {Counts[]} */
  const counts = [];
  const lane = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const current = part;
      const start = Date.now();
      const sheet = { text: '' };
      const count = await printed.run(sheet, () => runPart(current));
      console.log(`\n── ${current.name}\n${sheet.text}   ${asLine(count)} (${seconds(start)})`);
      counts.push(count);
    }
  };
  return { name, run: async () => (await Promise.all([lane(), lane()]), total(counts)) };
}

/** @param {number} start */
function seconds(start) {
  return `${String(Math.round((Date.now() - start) / 1000))} s`;
}

/**
 * A tool whose exit code is its only verdict.
 *
 * @param {string} name
 * @param {string} script below node_modules
 * @param {readonly string[]} args
 * @returns {Part}
 */
function verdict(name, script, args) {
  return { name, run: async () => one((await runTool(script, args)).code === 0) };
}

/** @returns {Part[]} */
export function checkParts() {
  const types = ['tsconfig.json', 'src/core/tsconfig.json', 'src/service-worker/tsconfig.json'];
  const eslintCache = ['--cache', '--cache-location', 'node_modules/.cache/eslint/'];
  return [
    ...types.map((project) => verdict(`types: ${project}`, 'typescript/bin/tsc', ['-p', project])),
    verdict('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0', ...eslintCache]),
    verdict('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
    verdict('messages: the page is current', '../scripts/messages.mjs', ['--check']),
  ];
}

/** @type {Part} */
export const unitPart = { name: 'unit and architecture', run: runUnit };

/** @returns {Promise<Counts>} */
async function runUnit() {
  const report = freshReport('unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runTool('vitest/vitest.mjs', args);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = readReport(report);
  // A file that does not load has no failed test of its own; the exit code knows.
  const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

/**
 * Published cases through the wallet's own code; what is exempted or unsupported counts as skipped.
 *
 * @param {string} folder
 * @returns {Promise<Counts>}
 */
export async function runConformance(folder) {
  const report = freshReport('conformance.json');
  const { code } = await runTool('../scripts/conformance.mjs', [folder, '--json', report]);
  /** @type {{ areas: Record<string, { passed: number, failed: number, unsupported: number }>, exempted: Record<string, number> }} */
  const { areas, exempted } = readReport(report);
  /** @param {readonly number[]} numbers */
  const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);
  const counts = Object.values(areas);
  const failed = sum(counts.map((area) => area.failed));
  return {
    passed: sum(counts.map((area) => area.passed)),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: sum([...counts.map((area) => area.unsupported), ...Object.values(exempted)]),
  };
}

/**
 * Says how many published cases are not run where their folder is not there: as many as docs/conformance.md counts.
 *
 * @returns {Counts}
 */
export function skipConformance() {
  const page = readFileSync(inRepository('docs/conformance.md'), 'utf8');
  const row = /^\| all \|(.+)\|$/m.exec(page)?.[1] ?? '';
  const skipped = row.split('|').reduce((all, cell) => all + Number(cell), 0);
  console.log('   their folder is not there: FACET_VECTORS names it');
  return { passed: 0, failed: 0, skipped };
}

/**
 * @param {string} project of e2e/playwright.config.ts
 * @param {readonly string[]} [args]
 * @returns {Promise<Counts>}
 */
export async function runJourneys(project, args = []) {
  const report = freshReport(`journeys-${project}.json`);
  const { code } = await runTool(
    '@playwright/test/cli.js',
    ['test', '--config', 'e2e/playwright.config.ts', `--project=${project}`, ...args],
    { env: { FACET_E2E_REPORT: report } },
  );
  const { expected, unexpected, flaky, skipped } = readReport(report).stats;
  const failed = code !== 0 && unexpected === 0 ? 1 : unexpected;
  return { passed: expected + flaky, failed, skipped };
}

/**
 * A program of this repository that writes its own counts where `--json` says.
 *
 * @param {string} script below the repository
 * @param {readonly string[]} [args]
 * @returns {Promise<Counts>}
 */
export async function runCounted(script, args = []) {
  const name =
    script
      .split('/')
      .at(-1)
      ?.replace(/\.mjs$/, '') ?? '';
  const report = freshReport(`${name}.json`);
  const { code } = await runTool(`../${script}`, [...args, '--json', report]);
  if (!existsSync(report)) return one(false);
  const counts = readReport(report);
  return code !== 0 && counts.failed === 0 ? one(false) : counts;
}

/** @param {string} name */
function freshReport(name) {
  const report = inRepository(`.cache/${name}`);
  mkdirSync(inRepository('.cache'), { recursive: true });
  rmSync(report, { force: true });
  return report;
}

/** @param {string} report */
function readReport(report) {
  return JSON.parse(readFileSync(report, 'utf8'));
}
