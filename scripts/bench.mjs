// npm run bench: builds what is measured, then runs bench/main.ts. Arguments are its own.
import { ensureChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runTool } from './lib/run.mjs';
import { ensureBuilt } from './lib/site-build.mjs';

await ensureInstalled();
await ensureChromium();
await ensureBuilt('demo');
await ensureBuilt('production');
process.exitCode = (
  await runTool('tsx/dist/cli.mjs', ['bench/main.ts', ...process.argv.slice(2)])
).code;
