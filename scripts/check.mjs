// npm run check: types, lint, format, unit and architecture tests. No browser.
import { ensureInstalled } from './lib/install.mjs';
import { asLine, checkParts, runParts, sideBySide, unitPart } from './lib/parts.mjs';

await ensureInstalled();
const counts = await runParts([sideBySide('types, lint, format', checkParts()), unitPart]);
console.log(`\n${asLine(counts)}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
