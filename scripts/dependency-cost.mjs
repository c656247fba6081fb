// node scripts/dependency-cost.mjs: what each runtime dependency costs, for docs/dependencies.md.
// Each is built alone, with only the names src/ imports from it; react is left out of what stands on react.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { inRepository } from './lib/paths.mjs';

const { build } = await import('vite');

const { dependencies } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
const uses = importsOf(inRepository('src'));
const folder = mkdtempSync(inRepository('node_modules/.cost-'));
try {
  for (const name of Object.keys(dependencies))
    console.log(`${name.padEnd(26)} ${await costOf(name)}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {string} name */
async function costOf(name) {
  const used = [...uses].filter(([from]) => from === name || from.startsWith(`${name}/`));
  if (used.length === 0) return 'not imported';
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, used.flatMap(([from, names]) => statementsFor(from, names)).join('\n'));
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        external: externalFor(name),
      },
    },
  });
  const [{ output } = { output: [] }] = [built].flat().filter((one) => 'output' in one);
  const script = output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n');
  return `${(brotliCompressSync(script).length / 1000).toFixed(1).padStart(6)} KB brotli`;
}

/**
 * What stands on react is measured without it.
 *
 * @param {string} name
 */
function externalFor(name) {
  if (name === 'react') return [];
  return name === 'react-dom' ? ['react'] : [/^react(-dom)?($|\/)/];
}

/**
 * @param {string} from
 * @param {Set<string>} names
 */
function statementsFor(from, names) {
  if (from.includes('?')) return [];
  const alias = `x${Math.abs(hashOf(from))}`;
  // By member of the whole: a name that is only a type then costs nothing and breaks nothing.
  const used = names.has('*') ? [alias] : [...names].map((name) => `${alias}.${name}`);
  return [`import * as ${alias} from '${from}'; export const use_${alias} = [${used.join(', ')}];`];
}

/** @param {string} text */
function hashOf(text) {
  return [...text].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) | 0, 7);
}

/**
 * @param {string} root
 * @returns {Map<string, Set<string>>} module → names imported from it at run time; `*` for all of it
 */
function importsOf(root) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/(?<!\.test)\.tsx?$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [from, name] of runtimeImports(text)) {
      if (!from.startsWith('.')) found.set(from, (found.get(from) ?? new Set()).add(name));
    }
  }
  return found;
}

/**
 * @param {string} text
 * @returns {[from: string, name: string][]}
 */
function runtimeImports(text) {
  const statements = [...text.matchAll(/^import\s+(?!type\b)([\s\S]*?)\s*from\s*'([^']+)';/gm)];
  const later = [...text.matchAll(/\bimport\('([^']+)'\)/g)];
  return [
    ...statements.flatMap(([, clause = '', from = '']) =>
      namesIn(clause, text).map(pairWith(from)),
    ),
    ...later.map(([, from = '']) => pairWith(from)('*')),
  ];
}

/**
 * @param {string} from
 * @returns {(name: string) => [from: string, name: string]}
 */
function pairWith(from) {
  return (name) => [from, name];
}

/**
 * @param {string} clause between `import` and `from`
 * @param {string} text of the whole file
 */
function namesIn(clause, text) {
  const alias = /^\*\s+as\s+(\w+)$/.exec(clause)?.[1];
  if (alias !== undefined) {
    return [...text.matchAll(new RegExp(`\\b${alias}\\.(\\w+)`, 'g'))].map(([, name = '']) => name);
  }
  if (!clause.startsWith('{')) return ['default'];
  return clause
    .replace(/[{}\s]+/g, ' ')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.split(' as ')[0] ?? name);
}
