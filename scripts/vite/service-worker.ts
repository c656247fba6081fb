import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import { fileClassOf } from '../headers/file-class.mjs';
import { headersOf, type Allowance } from '../headers/security-headers.mjs';

type PrecacheEntry = {
  readonly url: string;
  readonly revision: string;
  readonly integrity: string;
};

/**
 * Builds `sw.js` in a second pass, once every other file stands in the output folder, with the list of them inside.
 * Cached answers carry their headers, so an entry's revision covers both: a changed policy reaches people too.
 */
export function serviceWorker(
  entry: string,
  { allowance, version }: { readonly allowance: Allowance; readonly version: string },
): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'facet:service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = join(config.root, config.build.outDir);
    },
    async closeBundle(error) {
      if (error !== undefined) return;
      const manifest = precacheManifest(outDir, allowance);
      await build({
        root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: {
          'self.__WB_MANIFEST': JSON.stringify(manifest),
          __VERSION__: JSON.stringify(version),
          'process.env.NODE_ENV': '"production"',
        },
        build: {
          outDir,
          emptyOutDir: false,
          target: 'es2023',
          modulePreload: false,
          rolldownOptions: {
            input: entry,
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
      this.info(`offline: ${String(manifest.length)} files kept`);
    },
  };
}

function precacheManifest(outDir: string, allowance: Allowance): PrecacheEntry[] {
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .filter((path) => path !== '/sw.js' && !path.endsWith('.txt'))
    .sort()
    .map((url) => precacheEntry(url, readFileSync(join(outDir, url)), allowance));
}

function precacheEntry(url: string, body: Buffer, allowance: Allowance): PrecacheEntry {
  const digest = createHash('sha256').update(body).digest('base64');
  const headers = JSON.stringify(headersOf(fileClassOf(url), allowance));
  const revision = createHash('sha256').update(digest).update(headers).digest('hex').slice(0, 16);
  return { url, revision, integrity: `sha256-${digest}` };
}
