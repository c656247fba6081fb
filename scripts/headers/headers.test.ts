import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRepository } from '../lib/paths.mjs';
import { cacheControlOf, fileClassOf, isShellRoute } from './file-class.mjs';
import { doesRuleMatch, hostRules } from './host-rules.mjs';
import { hostingFiles } from './hosting.mjs';
import { headersOf, type Allowance, type FileClass } from './security-headers.mjs';

const classes: readonly FileClass[] = [
  'doc',
  'airlock',
  'vault.worker',
  'kdf.worker',
  'net.worker',
  'proofs.worker',
  'pixels.worker',
  'service-worker',
  'other',
];
const policyOf = (fileClass: FileClass, allowance: Allowance = 'production'): string =>
  headersOf(fileClass, allowance)['Content-Security-Policy'] ?? '';

describe('the headers of each class', () => {
  it('lets net.worker alone reach other hosts, and over https alone', () => {
    expect(policyOf('net.worker')).toContain('connect-src https:');
    expect(policyOf('net.worker')).not.toContain('http:/');
    for (const fileClass of classes.filter((one) => one !== 'net.worker')) {
      expect(policyOf(fileClass)).not.toMatch(/https?:/);
    }
  });

  it('lets kdf.worker and pixels.worker alone compile wasm, and nobody evaluate text', () => {
    const allowed = classes.filter((one) => policyOf(one).includes("'wasm-unsafe-eval'"));
    expect(allowed).toEqual(['kdf.worker', 'pixels.worker']);
    for (const one of classes) expect(policyOf(one)).not.toMatch(/'unsafe-(eval|inline)'/);
  });

  it('keeps workers that hold secrets or pictures off the network', () => {
    for (const one of ['vault.worker', 'kdf.worker', 'proofs.worker', 'pixels.worker'] as const) {
      expect(policyOf(one)).toContain("connect-src 'none'");
      expect(headersOf(one, 'production')['Connection-Allowlist']).toBe('()');
    }
  });

  it('widens the demo build for loopback in net.worker only', () => {
    const widened = classes.filter((one) => /localhost|127\.0\.0\.1/.test(policyOf(one, 'demo')));
    expect(widened).toEqual(['net.worker']);
    expect(JSON.stringify(classes.map((one) => headersOf(one, 'production')))).not.toMatch(
      /localhost|127\.0\.0\.1/,
    );
  });

  it('neither upgrades http nor promises https for ever in the demo build', () => {
    expect(policyOf('doc', 'demo')).not.toContain('upgrade-insecure-requests');
    expect(headersOf('doc', 'demo')).not.toHaveProperty('Strict-Transport-Security');
    expect(policyOf('doc')).toContain('upgrade-insecure-requests');
    expect(headersOf('doc', 'production')).toHaveProperty('Strict-Transport-Security');
  });
});

describe('the class of a path', () => {
  it.each([
    ['/', 'doc'],
    ['/open', 'doc'],
    ['/wallet', 'doc'],
    ['/request/abc', 'doc'],
    ['/index.html', 'doc'],
    ['/leave.html', 'airlock'],
    ['/leave.js', 'other'],
    ['/sw.js', 'service-worker'],
    ['/workers/vault.worker-Ab_1-2.js', 'vault.worker'],
    ['/workers/pixels.worker-x.js', 'pixels.worker'],
    ['/assets/vault.worker-x.js', 'other'],
    ['/assets/index-x.js', 'other'],
    ['/unheard-of', 'other'],
  ])('takes %s as %s', (path, fileClass) => {
    expect(fileClassOf(path)).toBe(fileClass);
  });

  it('refuses a worker nobody gave a policy', () => {
    expect(() => fileClassOf('/workers/spare.worker-x.js')).toThrow('no thread with a policy');
    expect(() => fileClassOf('/workers/chunk-x.js')).toThrow('no thread with a policy');
  });

  it('answers every route of the app with the app', () => {
    const routes = readFileSync(inRepository('src/app/routes.tsx'), 'utf8').matchAll(
      /path="([^"]+)"/g,
    );
    const paths = [...routes].flatMap(([, route = '']) => [
      route.replace(/\/:\w+\?$/, ''),
      route.replace(/:\w+\??/g, 'x'),
    ]);
    expect(paths.length).toBeGreaterThan(5);
    // The pattern of a required part is no address by itself.
    const addresses = paths.filter((path) => !path.includes(':'));
    expect(addresses.filter((path) => !isShellRoute(path))).toEqual([]);
  });

  it('lets only files named by their hash be kept for ever', () => {
    expect(cacheControlOf('/assets/a-1.js')).toContain('immutable');
    for (const path of ['/', '/sw.js', '/index.html', '/fonts/a.woff2', '/leave.js']) {
      expect(cacheControlOf(path)).toBe('no-cache');
    }
  });
});

describe('the hosting files', () => {
  const files = [
    '/index.html',
    '/leave.html',
    '/leave.js',
    '/sw.js',
    '/robots.txt',
    '/assets/index-1.js',
    '/fonts/a.woff2',
    '/icons/a.svg',
    ...classes.filter((one) => one.endsWith('.worker')).map((one) => `/workers/${one}-1.js`),
  ];
  const asked = [
    ...files,
    '/',
    '/open',
    '/wallet',
    '/wallet/x',
    '/settings/about',
    '/leave',
    '/index',
  ];

  it.each([
    ['Netlify', true],
    ['Cloudflare', false],
  ])('give every path of %s exactly one rule, of its class', (_host, isFolderIncluded) => {
    const rules = hostRules(files, { isFolderIncluded });
    for (const path of asked) {
      const matching = rules.filter(({ pattern }) =>
        doesRuleMatch(pattern, path, { isFolderIncluded }),
      );
      expect([path, matching.length]).toEqual([path, 1]);
      const fileClass = fileClassOf(
        path === '/leave' ? '/leave.html' : path === '/index' ? '/' : path,
      );
      expect(matching[0]?.headers).toMatchObject(headersOf(fileClass, 'production'));
    }
  });

  it('stay below the limits of Cloudflare: 100 rules, 2,000 characters a line', () => {
    const text = hostingFiles(files)['cloudflare/_headers'] ?? '';
    expect(text.split('\n').filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  it('give every place of nginx and Caddy exactly one policy', () => {
    const { 'nginx.conf': nginx = '', Caddyfile: caddy = '' } = hostingFiles(files);
    const places = nginx.split('\nlocation ').slice(1);
    expect(places.length).toBe(classes.length + 2);
    for (const place of places) expect(place.match(/Content-Security-Policy/g)).toHaveLength(1);
    const handles = caddy.split('\thandle ').slice(1);
    expect(handles.length).toBe(classes.length + 1);
    for (const handle of handles) expect(handle.match(/Content-Security-Policy/g)).toHaveLength(1);
  });
});
