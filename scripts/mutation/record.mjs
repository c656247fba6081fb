import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { inRepository } from '../lib/paths.mjs';

/**
 * A mutant no test noticed: what stood there and what was put in its place, as one line each.
 *
 * @typedef {{ mutator: string, from: string, to: string }} Survivor
 */
/** @typedef {{ sha256: string, killed: number, ignored: number, survivors: Survivor[] }} FileRecord */
/** @typedef {Record<string, FileRecord>} MutationRecord */

const path = inRepository('scripts/mutation/record.json');

/** @returns {MutationRecord} */
export const readRecord = () => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});

/** @param {MutationRecord} record */
export function writeRecord(record) {
  const sorted = Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** Every source file of core, as the repository names it. */
export const coreFiles = () =>
  readdirSync(inRepository('src/core'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/core/${name.replaceAll('\\', '/')}`)
    .filter((name) => /(?<!\.test|\.d)\.ts$/.test(name))
    .sort();

/** @param {string} file */
export const sourceOf = (file) => readFileSync(inRepository(file), 'utf8');

/** @param {string} file */
export const digestOf = (file) => sha256(sourceOf(file));

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** @param {string} file @returns {FileRecord} */
export const emptyRecord = (file) => ({
  sha256: digestOf(file),
  killed: 0,
  ignored: 0,
  survivors: [],
});

/**
 * Files that changed since they were recorded, or were never recorded.
 *
 * @param {MutationRecord} record
 */
export const staleFiles = (record) =>
  coreFiles().filter((file) => record[file]?.sha256 !== digestOf(file));

/** What Stryker's report says, in the record's terms. @returns {MutationRecord} */
export function readReport() {
  /** @type {{ files: Record<string, { source: string, mutants: StrykerMutant[] }> }} */
  const { files } = JSON.parse(readFileSync(inRepository('.cache/mutation.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(files).map(([file, { source, mutants }]) => {
      const count = (/** @type {string[]} */ ...states) =>
        mutants.filter(({ status }) => states.includes(status)).length;
      return [
        file,
        {
          // Of what was tried, whatever stands there by now.
          sha256: sha256(source),
          killed: count('Killed', 'Timeout'),
          ignored: count('Ignored'),
          survivors: mutants
            .filter(({ status }) => !['Killed', 'Timeout', 'Ignored'].includes(status))
            .map((mutant) => survivor(source, mutant)),
        },
      ];
    }),
  );
}

/**
 * @typedef {{ line: number, column: number }} Place
 * @typedef {{ mutatorName: string, replacement?: string, status: string, location: { start: Place, end: Place } }} StrykerMutant
 */

/** Longer texts say no more to a reader. */
const longest = 160;

/**
 * @param {string} source
 * @param {StrykerMutant} mutant
 * @returns {Survivor}
 */
function survivor(source, { mutatorName, replacement = '', location: { start, end } }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const text = lines.map((line, at) => {
    const to = at === lines.length - 1 ? end.column - 1 : undefined;
    return line.slice(at === 0 ? start.column - 1 : 0, to);
  });
  return { mutator: mutatorName, from: oneLine(text.join(' ')), to: oneLine(replacement) };
}

/** @param {string} text */
const oneLine = (text) => text.replace(/\s+/g, ' ').trim().slice(0, longest);

/** @param {Survivor} survivor */
export const nameOf = ({ from, to }) => `${from} → ${to}`;

/**
 * Killed mutants out of those that were tried, in percent.
 *
 * @param {MutationRecord} record
 */
export function score(record) {
  const all = Object.values(record);
  const killed = all.reduce((sum, file) => sum + file.killed, 0);
  const survived = all.reduce((sum, { survivors }) => sum + survivors.length, 0);
  return { killed, survived, percent: (100 * killed) / Math.max(killed + survived, 1) };
}
