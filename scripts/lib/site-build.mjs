import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeHosting } from '../headers/hosting.mjs';
import { inRepository } from './paths.mjs';
import { runTool } from './run.mjs';

/** @typedef {import('../headers/security-headers.mjs').Allowance} Allowance */

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

/** @param {Allowance} allowance */
export function outDirOf(allowance) {
  return inRepository(allowance === 'demo' ? 'dist-demo' : 'dist');
}

/** @param {Allowance} allowance */
function stampOf(allowance) {
  return inRepository(`.cache/${allowance}.stamp`);
}

/**
 * True when the build was made from the sources as they are now. Tests of built files skip otherwise,
 * because they would speak of another version.
 *
 * @param {Allowance} allowance
 */
export function isBuilt(allowance) {
  const stamp = stampOf(allowance);
  const sw = join(outDirOf(allowance), 'sw.js');
  return existsSync(sw) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash();
}

/**
 * Builds unless the last build was made from the same sources.
 *
 * @param {Allowance} allowance
 */
export async function ensureBuilt(allowance) {
  if (!isBuilt(allowance)) await buildSite(allowance);
}

/** @param {Allowance} allowance */
export async function buildSite(allowance) {
  const hash = sourcesHash();
  rmSync(stampOf(allowance), { force: true });
  const mode = allowance === 'demo' ? ['--mode', 'demo'] : [];
  const { code } = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn', ...mode]);
  if (code !== 0) throw new Error(`the ${allowance} build failed`);
  if (allowance === 'production') writeHosting(outDirOf(allowance), inRepository('dist-hosting'));
  mkdirSync(inRepository('.cache'), { recursive: true });
  writeFileSync(stampOf(allowance), hash);
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
