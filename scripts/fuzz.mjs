// npm run fuzz [-- --runs N] [--seed S] [--target NAME]: generated inputs for every reader; --runs 1000000 is the soak.
import { ensureInstalled } from './lib/install.mjs';
import { runTool } from './lib/run.mjs';

await ensureInstalled();
const { code } = await runTool('tsx/dist/cli.mjs', ['e2e/fuzz/main.ts', ...process.argv.slice(2)]);
process.exitCode = code;
