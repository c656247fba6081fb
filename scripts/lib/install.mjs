import { existsSync, readFileSync } from 'node:fs';
import { inRepository } from './paths.mjs';
import { run } from './run.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} Lock */

/** Installs what package-lock.json names when any of it is missing or of another version. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing packages: npm ci --ignore-scripts');
  const { code } = await run('npm', ['ci', '--ignore-scripts']);
  if (code !== 0) throw new Error('npm ci did not finish; see its messages above');
}

/** Compares the lock file with npm's own record of what is installed, which npm writes last. */
function isInstalled() {
  const record = inRepository('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readLock(record).packages;
  const wanted = Object.entries(readLock(inRepository('package-lock.json')).packages);
  return wanted.every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
