// npm run soak:consent [-- --runs N] [--seed S]: promise 1 over 100,000 generated consents.
import { ensureInstalled } from './lib/install.mjs';
import { runTool } from './lib/run.mjs';

await ensureInstalled();
const { code } = await runTool('tsx/dist/cli.mjs', [
  'e2e/soak/consent.ts',
  ...process.argv.slice(2),
]);
process.exitCode = code;
