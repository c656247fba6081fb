// npm run build: the production build in dist/ and what hosts need to serve it in dist-hosting/.
// node scripts/build.mjs --demo makes the practice build in dist-demo/ instead.
import { ensureInstalled } from './lib/install.mjs';
import { buildSite } from './lib/site-build.mjs';

await ensureInstalled();
const isDemo = process.argv.includes('--demo');
await buildSite(isDemo ? 'demo' : 'production');
console.log(isDemo ? 'dist-demo/ is ready.' : 'dist/ and dist-hosting/ are ready.');
