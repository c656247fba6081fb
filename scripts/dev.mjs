// npm run dev: the demo build's sources with hot reloading, and the counterpart beside it.
import { startCounterpartProcess } from './lib/counterpart.mjs';
import { onEnd } from './lib/endings.mjs';
import { ensureInstalled } from './lib/install.mjs';

await ensureInstalled();
// Only now: before the installation there is no Vite to import.
const { createServer } = await import('vite');

const host = process.env['HOST'];
/** @type {string | undefined} */
let practice;
const server = await createServer({
  mode: 'demo',
  server: { port: Number(process.env['PORT'] ?? 5173), ...(host === undefined ? {} : { host }) },
  plugins: [
    {
      name: 'facet:practice-address',
      configureServer({ middlewares }) {
        middlewares.use('/demo.json', (_request, response) => {
          response.setHeader('Content-Type', 'application/json');
          response.end(practice ?? '{}');
        });
      },
    },
  ],
});
await server.listen();
const wallet = new URL(server.resolvedUrls?.local[0] ?? 'http://localhost:5173');
const counterpart = await startCounterpartProcess({
  port: Number(wallet.port) + 127,
  wallet: wallet.origin,
  host,
});
practice = JSON.stringify({ counterpart: counterpart.addresses });
onEnd(async () => {
  await Promise.all([server.close(), counterpart.stop()]);
});
server.printUrls();
console.log(`  Counterpart: ${counterpart.addresses.home}`);
