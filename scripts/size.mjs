// npm run size: brotli sizes of the script each stage has loaded, from the static imports of the built files.
// Fails over budget: 110 KB for the first screen, 190 KB for the wallet list with all loaded so far.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { ensureInstalled } from './lib/install.mjs';
import { ensureBuilt, outDirOf } from './lib/site-build.mjs';

/** @typedef {{ name: string, budgetKb: number, screens: string[], workers: string[] }} Stage */

const kb = 1000;

/**
 * What is loaded when: the entry always; the screen a person sees first is the larger of the two there are;
 * a worker counts from the stage in which the app starts it.
 *
 * @type {Stage[]}
 */
const stages = [
  {
    name: 'first screen',
    budgetKb: 110,
    screens: ['welcome-screen', 'unlock-screen'],
    workers: ['vault.worker'],
  },
  {
    name: 'wallet list, all so far',
    budgetKb: 190,
    screens: ['wallet-screen'],
    workers: ['kdf.worker', 'net.worker', 'proofs.worker'],
  },
];

await ensureInstalled();
await ensureBuilt('production');

const root = outDirOf('production');
const site = new Map(
  ['assets', 'workers'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]),
  ),
);
const compressed = new Map([...site].map(([name, text]) => [name, brotli(text)]));

const entries = [
  ...readFileSync(join(root, 'index.html'), 'utf8').matchAll(/(?:src|href)="([^"]+\.js)"/g),
];
/** @type {Set<string>} */
const loaded = new Set(entries.flatMap(([, path = '']) => closure(basename(path))));
let isOverBudget = false;
for (const stage of stages) {
  const candidates = stage.screens.map((screen) => closure(fileNamed(screen)));
  const largest = candidates.reduce((a, b) => (sizeOf(fresh(b)) > sizeOf(fresh(a)) ? b : a));
  const added = fresh([...largest, ...stage.workers.map(fileNamed)]);
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

/** @param {string} source the name of the source file, which the built file keeps before its hash */
function fileNamed(source) {
  const found = [...site.keys()].find((name) => name.replace(/-[\w-]{8}\.js$/, '') === source);
  if (found === undefined)
    throw new Error(`no built file is named ${source}; see stages in size.mjs`);
  return found;
}

/**
 * A file and everything it imports before it can run.
 *
 * @param {string} name
 * @param {string[]} [found]
 * @returns {string[]}
 */
function closure(name, found = []) {
  const text = site.get(name);
  if (text === undefined || found.includes(name)) return found;
  found.push(name);
  for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
    closure(imported, found);
  }
  return found;
}
