// npm run e2e: the journeys in Chromium, on fresh builds. Arguments go to Playwright, for example
// npm run e2e -- --project=demo e2e/journeys/receive
import { ensureChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runTool } from './lib/run.mjs';
import { ensureBuilt } from './lib/site-build.mjs';

const args = process.argv.slice(2);
const isFor = (/** @type {string} */ project) =>
  !args.some((arg) => arg.startsWith('--project')) || args.includes(`--project=${project}`);

await ensureInstalled();
await ensureChromium();
if (isFor('demo') || isFor('firefox')) await ensureBuilt('demo');
if (isFor('https')) await ensureBuilt('production');
const playwright = ['test', '--config', 'e2e/playwright.config.ts', ...args];
process.exitCode = (await runTool('@playwright/test/cli.js', playwright)).code;
