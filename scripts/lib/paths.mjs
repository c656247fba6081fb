import { fileURLToPath } from 'node:url';

/** The repository's own folder; every script works from there wherever it is called. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} path relative to the repository */
export function inRepository(path) {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
