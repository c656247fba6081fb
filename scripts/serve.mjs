// Serves a built site with exactly the headers a real host is told to send.
// node scripts/serve.mjs [dist] [--port 4173] [--host 127.0.0.1] [--demo] [--key file --cert file]
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { cacheControlOf, fileClassOf, isShellRoute } from './headers/file-class.mjs';
import { headersOf } from './headers/security-headers.mjs';
import { listen } from './lib/listen.mjs';

/** @typedef {import('./headers/security-headers.mjs').Allowance} Allowance */
/** @typedef {{ body: Buffer, compressed?: Buffer, type: string, etag: string }} SiteFile */

const types = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
});

/**
 * @param {{ root: string, allowance: Allowance, port: number, host?: string | undefined, tls?: { key: string, cert: string } | undefined,
 *   extra?: (path: string) => string | undefined, onTaken?: (port: number) => void }} options
 *   `extra` answers addresses that are no files with JSON text; only the demo server has one (`/demo.json`)
 */
export function startStaticServer({ root, allowance, port, host, tls, extra, onTaken }) {
  const site = readSite(root);
  return listen({
    port,
    host,
    tls,
    onTaken,
    listener(request, response) {
      const path = pathOf(request.url);
      const json = extra?.(path);
      const file =
        json === undefined
          ? site.get(isShellRoute(path) ? '/index.html' : path)
          : { body: Buffer.from(json), type: 'application/json; charset=utf-8', etag: '' };
      answer({ request, response, path, file, allowance });
    },
  });
}

/**
 * The bytes are read once: what is served is what was there at the start, and no request can name another file.
 *
 * @param {string} root
 * @returns {Map<string, SiteFile>}
 */
function readSite(root) {
  const site = new Map();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    site.set(`/${relative(root, file).split(sep).join('/')}`, readSiteFile(file));
  }
  return site;
}

/**
 * @param {string} file
 * @returns {SiteFile}
 */
function readSiteFile(file) {
  const body = readFileSync(file);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const isText = /^text\/|json|svg|wasm/.test(type);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return {
    body,
    type,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    ...(isText ? { compressed: brotliCompressSync(body, quality) } : {}),
  };
}

/** @param {string | undefined} url */
function pathOf(url) {
  const path = (url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * @param {{ request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, path: string, file: SiteFile | undefined, allowance: Allowance }} exchange
 */
function answer({ request, response, path, file, allowance }) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headersOf('other', allowance), Allow: 'GET, HEAD' }).end();
    return;
  }
  if (file === undefined) {
    const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
    response.writeHead(404, { ...headersOf('other', allowance), ...headers }).end('Not found\n');
    return;
  }
  const isBrotliWelcome = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const compressed = isBrotliWelcome ? file.compressed : undefined;
  const headers = {
    ...headersOf(fileClassOf(path), allowance),
    'Cache-Control': cacheControlOf(path),
    'Content-Type': file.type,
    Vary: 'Accept-Encoding',
    ...(file.etag === '' ? {} : { ETag: file.etag }),
    ...(compressed === undefined ? {} : { 'Content-Encoding': 'br' }),
  };
  if (file.etag !== '' && request.headers['if-none-match'] === file.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const body = compressed ?? file.body;
  response.writeHead(200, { ...headers, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: process.env['PORT'] ?? '4173' },
      host: { type: 'string' },
      demo: { type: 'boolean', default: false },
      key: { type: 'string' },
      cert: { type: 'string' },
    },
  });
  const { key, cert } = values;
  const tls =
    key === undefined || cert === undefined
      ? undefined
      : { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  const server = await startStaticServer({
    root: resolve(positionals[0] ?? 'dist'),
    allowance: values.demo ? 'demo' : 'production',
    port: Number(values.port),
    host: values.host ?? process.env['HOST'],
    tls,
    onTaken: (port) => console.log(`Port ${port} is taken; trying the next.`),
  });
  console.log(`${tls === undefined ? 'http' : 'https'}://localhost:${server.port}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
