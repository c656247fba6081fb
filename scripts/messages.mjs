// npm run messages: writes docs/messages.md, every failure code with the words a person reads, from
// src/features/*/messages.ts and the English catalogues. With --check it only says whether the page is current.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { inRepository } from './lib/paths.mjs';

/** @typedef {{ title: string, help: string, owner: string, severity: string }} Message ids of words, who has to act, how grave */

await ensureInstalled();
const { register } = await import('tsx/esm/api');
register();

const catalogues = readdirSync(inRepository('src/words/en')).filter((name) =>
  name.endsWith('.json'),
);
/** @type {Record<string, string>} */
const words = Object.assign(
  {},
  ...catalogues.map((name) =>
    JSON.parse(readFileSync(inRepository(`src/words/en/${name}`), 'utf8')),
  ),
);

const page = inRepository('docs/messages.md');
const text = [
  '# Messages',
  '',
  'Every failure a person can meet: its code, what they read, and who can do something about it.',
  'Written by `npm run messages` from `src/features/*/messages.ts`; change those, not this page.',
  '',
  ...(await Promise.all(readdirSync(inRepository('src/features')).sort().map(sectionOf))).flat(),
].join('\n');

if (process.argv.includes('--check')) {
  const isCurrent = existsSync(page) && readFileSync(page, 'utf8') === text;
  if (!isCurrent) console.error('docs/messages.md is not current: npm run messages');
  process.exitCode = isCurrent ? 0 : 1;
} else {
  writeFileSync(page, text);
}

/** @param {string} feature */
async function sectionOf(feature) {
  const file = inRepository(`src/features/${feature}/messages.ts`);
  if (!existsSync(file)) return [];
  /** @type {Record<string, Record<string, unknown>>} */
  const tables = await import(pathToFileURL(file).href);
  const rows = Object.values(tables).flatMap((table) => Object.entries(table).flatMap(rowsOf));
  const head = ['| code | what they read | what to do next | who can act |', '|---|---|---|---|'];
  return [`## ${feature}`, '', ...head, ...[...new Set(rows)].sort(), ''];
}

/**
 * @param {[code: string, said: unknown]} entry a Message, one id of words, or such by what was tried
 * @returns {string[]}
 */
function rowsOf([code, said]) {
  if (typeof said === 'string') return [row([`\`${code}\``, wordsOf(said), '', ''])];
  if (isMessage(said)) {
    const { title, help, owner, severity } = said;
    return [row([`\`${code}\``, wordsOf(title), wordsOf(help), `${owner} (${severity})`])];
  }
  return Object.entries(/** @type {Record<string, unknown>} */ (said)).flatMap(([kind, one]) =>
    rowsOf([`${code} · ${kind}`, one]),
  );
}

/**
 * @param {unknown} said
 * @returns {said is Message}
 */
function isMessage(said) {
  return typeof said === 'object' && said !== null && 'title' in said && 'help' in said;
}

/** @param {string} id */
function wordsOf(id) {
  const found = words[id];
  if (found === undefined) throw new Error(`no words for ${id}`);
  return found;
}

/** @param {readonly string[]} cells */
function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}
