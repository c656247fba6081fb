// npm run size: brotli sizes of the script each stage has loaded, from the static imports of the built files.
// Fails over budget: 110 KB for the first screen, 190 KB for the wallet list with all loaded so far.
import { brotliCompressSync, constants } from 'node:zlib';
import { ensureInstalled } from './lib/install.mjs';
import { readScripts, stages } from './lib/script-graph.mjs';
import { ensureBuilt, outDirOf } from './lib/site-build.mjs';

const kb = 1000;

await ensureInstalled();
await ensureBuilt('production');

const { site, closure, fileNamed, entry } = readScripts(outDirOf('production'));
const compressed = new Map([...site].map(([name, text]) => [name, brotli(text)]));

const loaded = new Set(entry);
let isOverBudget = false;
for (const stage of stages) {
  const candidates = stage.screens.map((screen) => closure(fileNamed(screen)));
  const largest = candidates.reduce((a, b) => (sizeOf(fresh(b)) > sizeOf(fresh(a)) ? b : a));
  const added = fresh([...largest, ...stage.also.flatMap((name) => closure(fileNamed(name)))]);
  const isFirst = stage === stages[0];
  const shown = isFirst ? [...loaded, ...added] : added;
  for (const name of added) loaded.add(name);
  const size = sizeOf([...loaded]);
  isOverBudget ||= size > stage.budgetKb * kb;
  const verdict = size > stage.budgetKb * kb ? 'OVER' : 'within';
  console.log(`\n${stage.name}: ${inKb(size)} KB brotli, ${verdict} ${stage.budgetKb} KB`);
  for (const name of shown)
    console.log(`  ${inKb(compressed.get(name) ?? 0).padStart(7)}  ${name}`);
}

const later = [...site.keys()].filter((name) => !loaded.has(name));
console.log(`\nlater, each when it is needed:`);
for (const name of later) console.log(`  ${inKb(compressed.get(name) ?? 0).padStart(7)}  ${name}`);
process.exitCode = isOverBudget ? 1 : 0;

/** @param {string} text */
function brotli(text) {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  return brotliCompressSync(Buffer.from(text), options).length;
}

/** @param {number} bytes */
function inKb(bytes) {
  return (bytes / kb).toFixed(1);
}

/** @param {readonly string[]} names */
function sizeOf(names) {
  return names.reduce((sum, name) => sum + (compressed.get(name) ?? 0), 0);
}

/** @param {readonly string[]} names */
function fresh(names) {
  return [...new Set(names)].filter((name) => !loaded.has(name));
}
