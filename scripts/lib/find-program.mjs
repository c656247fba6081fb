import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The first of these programs that is on the path or at one of the places; `chosen` before all others.
 *
 * @param {readonly string[]} names
 * @param {{ readonly chosen?: string | undefined, readonly places?: readonly string[] }} [options]
 */
export function findProgram(names, { chosen, places = [] } = {}) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(chosen === undefined ? [] : [chosen]), ...onPath, ...places].find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
