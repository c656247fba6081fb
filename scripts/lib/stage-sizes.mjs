import { brotliCompressSync, constants } from 'node:zlib';
import { readScripts, stages } from './script-graph.mjs';
import { outDirOf } from './site-build.mjs';

/** @typedef {{ name: string, bytes: number }} ScriptSize */
/**
 * @typedef {object} StageSize
 * @property {string} id
 * @property {string} name
 * @property {number} budgetKb
 * @property {number} bytes everything loaded so far, brotli
 * @property {readonly ScriptSize[]} added what this stage loads itself
 */

/**
 * Brotli sizes of the script each stage has loaded, from the static imports of the built files.
 *
 * @returns {{ stages: readonly StageSize[], later: readonly ScriptSize[] }}
 */
export function measureStages() {
  const { site, closure, fileNamed, entry } = readScripts(outDirOf('production'));
  const compressed = new Map([...site].map(([name, text]) => [name, brotli(text)]));
  /** @param {readonly string[]} names */
  const sizeOf = (names) => names.reduce((sum, name) => sum + (compressed.get(name) ?? 0), 0);
  /** @param {readonly string[]} names */
  const asSizes = (names) => names.map((name) => ({ name, bytes: compressed.get(name) ?? 0 }));

  const loaded = new Set(entry);
  /** @param {readonly string[]} names */
  const fresh = (names) => [...new Set(names)].filter((name) => !loaded.has(name));
  const measured = stages.map((stage, index) => {
    const candidates = stage.screens.map((screen) => closure(fileNamed(screen)));
    const largest = candidates.reduce((a, b) => (sizeOf(fresh(b)) > sizeOf(fresh(a)) ? b : a));
    const own = fresh([...largest, ...stage.also.flatMap((name) => closure(fileNamed(name)))]);
    const added = asSizes(index === 0 ? [...loaded, ...own] : own);
    for (const name of own) loaded.add(name);
    const { id, name, budgetKb } = stage;
    return { id, name, budgetKb, bytes: sizeOf([...loaded]), added };
  });
  return { stages: measured, later: asSizes([...site.keys()].filter((name) => !loaded.has(name))) };
}

/** @param {string} text */
function brotli(text) {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  return brotliCompressSync(Buffer.from(text), options).length;
}
