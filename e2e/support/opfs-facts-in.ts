import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { inRepository } from '../../scripts/lib/paths.mjs';

/** The adapter of the second copy's files and what is asked of it, as one script. */
const bundle = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: inRepository('e2e/support/opfs-worker.ts'), formats: ['es'], fileName: 'w' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
};

/** Asks a browser what its origin-private file system does (src/adapters/vault/testing/opfs-facts.ts). */
export const opfsFactsIn = async (page: Page): Promise<unknown> => {
  const script = await bundle();
  const server = createServer((request, response) => {
    const isScript = request.url === '/worker.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><title>files</title>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A server that listens on a port has an address.
  const { port } = server.address() as AddressInfo;
  try {
    await page.goto(`http://localhost:${String(port)}/`);
    return await page.evaluate(
      () =>
        new Promise((done, fail) => {
          const worker = new Worker('/worker.js', { type: 'module' });
          worker.onmessage = ({ data }) => done(data);
          worker.onerror = ({ message }) => fail(new Error(message));
        }),
    );
  } finally {
    server.close();
  }
};
