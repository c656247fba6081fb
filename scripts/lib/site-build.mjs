import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeHosting } from '../headers/hosting.mjs';
import { inRepository } from './paths.mjs';
import { runTool } from './run.mjs';

/** `unsealed` is the control of the disk scan: the production build with its vault left open. `kill-points` is the demo
 * build whose threads say how far they are, to be ended there. Nobody is given either.
 * @typedef {import('../headers/security-headers.mjs').Allowance | 'unsealed' | 'kill-points'} Build */

/** Everything the built files depend on. */
const sources = [
  'src',
  'public',
  'scripts/vite',
  'scripts/headers',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'package.json',
];

/** @param {Build} build */
export function outDirOf(build) {
  return inRepository(build === 'production' ? 'dist' : `dist-${build}`);
}

/** @param {Build} build */
function stampOf(build) {
  return inRepository(`.cache/${build}.stamp`);
}

/**
 * True when the build was made from the sources as they are now. Tests of built files skip otherwise,
 * because they would speak of another version.
 *
 * @param {Build} build
 */
export function isBuilt(build) {
  const stamp = stampOf(build);
  const sw = join(outDirOf(build), 'sw.js');
  return existsSync(sw) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash();
}

/**
 * Builds unless the last build was made from the same sources.
 *
 * @param {Build} build
 */
export async function ensureBuilt(build) {
  if (!isBuilt(build)) await buildSite(build);
}

/** @param {Build} build */
export async function buildSite(build) {
  const hash = sourcesHash();
  rmSync(stampOf(build), { force: true });
  const mode = build === 'production' ? [] : ['--mode', build];
  const { code } = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn', ...mode]);
  if (code !== 0) throw new Error(`the ${build} build failed`);
  if (build === 'production') writeHosting(outDirOf(build), inRepository('dist-hosting'));
  mkdirSync(inRepository('.cache'), { recursive: true });
  writeFileSync(stampOf(build), hash);
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow)) {
    if (/\.test\.tsx?$/.test(file)) continue;
    hash.update(`\0${file}\0`).update(readFileSync(inRepository(file)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(inRepository(path))) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(inRepository(path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
    );
}
