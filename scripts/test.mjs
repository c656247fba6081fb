// npm test: set-up, both builds, types, lint, unit and architecture tests, sizes, then the journeys in Chromium.
// The last line is `N passed, N failed, N skipped`.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { repository } from './lib/paths.mjs';
import {
  asLine,
  checkParts,
  one,
  runConformance,
  runCounted,
  runJourneys,
  runParts,
  sideBySide,
  skipConformance,
  unitPart,
} from './lib/parts.mjs';
import { runTool } from './lib/run.mjs';
import { ensureBuilt } from './lib/site-build.mjs';

/** @typedef {import('./lib/parts.mjs').Part} Part */

await ensureInstalled();

const vectors = resolve(repository, process.env['FACET_VECTORS'] ?? '../shared/vectors');
const hasVectors = existsSync(resolve(vectors, 'manifest.json'));

/** @type {Part[]} */
const builds = [
  { name: 'demo build', run: () => ensureBuilt('demo').then(() => one(true)) },
  { name: 'production build', run: () => ensureBuilt('production').then(() => one(true)) },
  {
    name: 'production build, unsealed: the control of the disk scan',
    run: () => ensureBuilt('unsealed').then(() => one(true)),
  },
  {
    name: 'demo build with kill points: what the proofs of reliability drive',
    run: () => ensureBuilt('kill-points').then(() => one(true)),
  },
];

/** @type {Part[]} */
const programs = [
  ...checkParts(),
  {
    name: 'published cases',
    run: async () => (hasVectors ? runConformance(vectors) : skipConformance()),
  },
  { name: 'fuzz: 20,000 inputs for every reader', run: () => runCounted('scripts/fuzz.mjs') },
  {
    name: 'mutation: the record of core holds',
    run: () => runCounted('scripts/mutation/main.mjs', ['--check']),
  },
  {
    name: 'consent: 2,000 generated cases of promise 1',
    run: () => runCounted('scripts/soak-consent.mjs', ['--runs', '2000']),
  },
  soak('backup', 'bits of a backup turned over'),
  {
    name: 'sizes',
    // A program of its own: run by itself it is `npm run size`.
    run: async () => one((await runOwn('scripts/size.mjs')) === 0),
  },
];

const counts = await runParts([
  sideBySide('builds', builds),
  sideBySide('programs that use one core each', programs),
  unitPart,
  { name: 'journeys: demo build', run: () => journeys('demo') },
  { name: 'journeys: production build over https', run: () => journeys('https') },
  { name: 'disk scan', run: () => journeys('disk') },
  { name: 'another browser: Firefox', run: () => journeys('firefox') },
  soak('crash', 'the browser killed at every point and at random'),
  soak('power', 'the power cut'),
  soak('tabs', 'tabs that take the wallet from each other'),
  soak('memory', 'keys are gone after each way to lock'),
]);
console.log(`\n${asLine(counts)}`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** @param {string} project */
async function journeys(project) {
  await ensureChromium();
  return runJourneys(project);
}

/**
 * @param {string} name
 * @param {string} what
 * @returns {Part}
 */
function soak(name, what) {
  return {
    name: `reliability, ${name}: ${what}`,
    run: () => runCounted('scripts/soak.mjs', [name, '--short']),
  };
}

/** @param {string} script */
async function runOwn(script) {
  return (await runTool(`../${script}`, [])).code;
}
