// npm run check: types, lint, format, unit and architecture tests. No browser.
import { ensureInstalled } from './lib/install.mjs';
import { asLine, checkParts, runParts } from './lib/parts.mjs';

await ensureInstalled();
const counts = await runParts(checkParts());
console.log(`\n${asLine(counts)}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
