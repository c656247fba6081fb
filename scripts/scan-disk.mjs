// npm run scan:disk: the disk scan with both engines that Chromium may keep IndexedDB in. npm test runs it with one.
import { asLine, runJourneys } from './lib/parts.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureBuilt } from './lib/site-build.mjs';

await ensureInstalled();
await ensureChromium();
await ensureBuilt('production');
await ensureBuilt('unsealed');
process.env['FACET_SCAN'] = 'whole';
const counts = await runJourneys('disk', process.argv.slice(2));
console.log(`\n${asLine(counts)}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
