// npm run soak:NAME [-- --runs N] [--minutes M] [--seed S] [--lanes L] [--fresh] [--short]: one proof of reliability
// (docs/reliability.md). What was tried is kept in .cache/soak/, and the next run goes on from there.
import { ensureChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runTool } from './lib/run.mjs';
import { ensureBuilt } from './lib/site-build.mjs';

const [name = '', ...args] = process.argv.slice(2);
await ensureInstalled();
if (name !== 'backup') {
  await ensureChromium();
  await ensureBuilt(name === 'memory' ? 'production' : 'kill-points');
  if (name === 'memory') await ensureBuilt('unsealed');
}
const { code } = await runTool('tsx/dist/cli.mjs', [`e2e/reliability/${name}.ts`, ...args]);
process.exitCode = code;
