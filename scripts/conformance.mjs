// npm run conformance -- DIR [--area NAME] [--json FILE] [--page]: published cases through the wallet's own code.
import { ensureInstalled } from './lib/install.mjs';
import { runTool } from './lib/run.mjs';

await ensureInstalled();
const { code } = await runTool('tsx/dist/cli.mjs', [
  'e2e/conformance/main.ts',
  ...process.argv.slice(2),
]);
process.exitCode = code;
