// npm run conformance -- DIR [--area NAME] [--json FILE] [--page]: published cases through the wallet's own code.
// The runner is loaded by the bundler with the production settings, so that what it calls is what is shipped:
// words, styles and constants resolve as they do in the app.
import { ensureInstalled } from './lib/install.mjs';
import { inRepository } from './lib/paths.mjs';

await ensureInstalled();
const { createServer } = await import('vite');
const server = await createServer({
  configFile: inRepository('vite.config.ts'),
  mode: 'production',
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { main } = await server.ssrLoadModule('/e2e/conformance/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} finally {
  await server.close();
}
