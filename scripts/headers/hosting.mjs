// Writes what four kinds of host need to send the headers of security-headers.mjs, from the files of a finished build.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { cacheControlOf, fileClassOf, shellRoutes } from './file-class.mjs';
import { hostRules } from './host-rules.mjs';
import { headersOf } from './security-headers.mjs';

/** A path of every class that has files of its own, in the order servers should try them. */
const classExamples = [
  '/leave.html',
  '/sw.js',
  '/workers/vault.worker-x.js',
  '/workers/kdf.worker-x.js',
  '/workers/net.worker-x.js',
  '/workers/proofs.worker-x.js',
  '/workers/pixels.worker-x.js',
  '/assets/x',
];

/**
 * @param {string} root a finished production build
 * @returns {string[]} paths as a browser asks for them
 */
export function siteFiles(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort();
}

/**
 * @param {string} root
 * @param {string} target folder for `nginx.conf`, `Caddyfile`, `netlify/` and `cloudflare/`
 */
export function writeHosting(root, target) {
  for (const [file, text] of Object.entries(hostingFiles(siteFiles(root)))) {
    const path = join(target, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
}

/**
 * @param {readonly string[]} files
 * @returns {Record<string, string>} file name → text
 */
export function hostingFiles(files) {
  return {
    'nginx.conf': nginx(),
    Caddyfile: caddy(),
    'netlify/_headers': headerRules(files, true),
    'netlify/_redirects': rewrites(),
    'cloudflare/_headers': headerRules(files, false),
    'cloudflare/_redirects': rewrites(),
    // With a 404 page of its own Cloudflare stops answering every unknown address with the app.
    'cloudflare/404.html': notFoundPage,
  };
}

/** @param {string} path */
function allHeadersOf(path) {
  const headers = headersOf(fileClassOf(path), 'production');
  return Object.entries({ ...headers, 'Cache-Control': cacheControlOf(path) });
}

/**
 * @param {readonly string[]} files
 * @param {boolean} isFolderIncluded
 */
function headerRules(files, isFolderIncluded) {
  return hostRules(files, { isFolderIncluded })
    .map(({ pattern, headers }) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join(
        '\n',
      ),
    )
    .join('\n\n')
    .concat('\n');
}

function rewrites() {
  const routes = shellRoutes.filter((route) => route !== '/');
  return routes.map((route) => `${route} /index.html 200\n`).join('');
}

const notFoundPage = `<!doctype html>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
<title>Not found</title>
<p>Not found</p>
`;

/** @param {string} text */
function escapeForRegExp(text) {
  return text.replaceAll('.', '\\.');
}

function nginx() {
  const shell = shellRoutes
    .map((route) => (route.endsWith('/*') ? `${route.slice(1, -1)}.*` : route.slice(1)))
    .join('|');
  const places = classExamples.map((path) => {
    if (path.startsWith('/workers/')) {
      return nginxLocation(`~ ^${escapeForRegExp(path).replace('-x', '-[^/]+')}$`, path, '$uri');
    }
    return nginxLocation(path === '/assets/x' ? '^~ /assets/' : `= ${path}`, path, '$uri');
  });
  return [
    '# Include this inside a server block that has TLS and `root` pointing at the built site.',
    'charset utf-8;',
    'types { text/html html; text/javascript js; text/css css; image/svg+xml svg; image/png png;',
    '  font/woff2 woff2; application/wasm wasm; application/manifest+json webmanifest; text/plain txt; }',
    'error_page 404 = @missing;',
    nginxLocation('@missing', '/missing', undefined),
    nginxLocation(`~ ^/(?:index\\.html|${shell})$`, '/index.html', '/index.html'),
    ...places,
    nginxLocation('/', '/robots.txt', '$uri'),
    '',
  ].join('\n');
}

/**
 * @param {string} place
 * @param {string} example a path of the wanted class
 * @param {string | undefined} file what is served; without one the answer is a plain 404
 */
function nginxLocation(place, example, file) {
  const headers = allHeadersOf(example).map(
    ([name, value]) => `  add_header ${name} "${value.replaceAll('"', '\\"')}" always;`,
  );
  const answer =
    file === undefined
      ? ['  types {}', '  default_type text/plain;', '  return 404 "Not found\\n";']
      : [`  try_files ${file} =404;`];
  return [`location ${place} {`, ...headers, ...answer, '}'].join('\n');
}

function caddy() {
  const shell = caddyHandle('shell', ['/index.html', ...shellRoutes], '/index.html', [
    '\t\trewrite * /index.html',
  ]);
  const places = classExamples.map((path) => {
    const pattern = path.startsWith('/workers/')
      ? path.replace('-x', '-*')
      : path.replace(/x$/, '*');
    return caddyHandle(fileClassOf(path).replaceAll('.', '-'), [pattern], path, []);
  });
  return [
    '# Import this snippet in a site block: `wallet.example { root * /srv/facet; import facet }`.',
    '(facet) {',
    '\tencode zstd gzip',
    '\theader /manifest.webmanifest Content-Type application/manifest+json',
    shell,
    ...places,
    '\thandle {',
    ...caddyHeaders('/robots.txt'),
    '\t\tfile_server',
    '\t}',
    '\thandle_errors {',
    '\t\trespond "Not found" {http.error.status_code}',
    '\t}',
    '}',
    '',
  ].join('\n');
}

/**
 * @param {string} name
 * @param {readonly string[]} patterns
 * @param {string} example
 * @param {readonly string[]} before
 */
function caddyHandle(name, patterns, example, before) {
  const body = [...caddyHeaders(example), ...before, '\t\tfile_server'];
  return [`\t@${name} path ${patterns.join(' ')}`, `\thandle @${name} {`, ...body, '\t}'].join(
    '\n',
  );
}

/** @param {string} example */
function caddyHeaders(example) {
  return allHeadersOf(example).map(([name, value]) => `\t\theader ${name} \`${value}\``);
}
