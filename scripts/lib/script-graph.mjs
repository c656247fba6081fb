import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** @typedef {{ id: string, name: string, budgetKb: number, screens: string[], also: string[] }} Stage */

/**
 * What is loaded when, and what it may cost: the entry always; of the screens a person may see first the
 * largest; and what else that stage has asked for, workers among it. e2e/shell/first-load.spec.ts loads the first for real.
 *
 * @type {Stage[]}
 */
export const stages = [
  {
    id: 'first-screen',
    name: 'first screen',
    budgetKb: 110,
    screens: ['welcome-screen', 'unlock-screen'],
    // The vault's thread starts when a secret is given; a first look needs none.
    also: [],
  },
  {
    id: 'wallet-list',
    name: 'wallet list, all so far',
    budgetKb: 190,
    screens: ['wallet-screen'],
    // Signatures are checked when something new comes in; a list that is only opened needs no such thread.
    // The thread that holds the keys loads on its own (SCREENS 2.5) and is weighed below.
    also: ['words-list', 'kdf.worker', 'net.worker'],
  },
  {
    id: 'vault-thread',
    name: 'the thread that holds the keys, and all so far',
    budgetKb: 218,
    screens: ['wallet-screen'],
    also: ['vault.worker'],
  },
];

/**
 * The built scripts and how they import each other.
 *
 * @param {string} root a finished build
 */
export function readScripts(root) {
  const site = new Map(
    ['assets', 'workers'].flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.js'))
        .map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]),
    ),
  );

  /**
   * A file and everything it imports before it can run.
   *
   * @param {string} name
   * @param {string[]} [found]
   * @returns {string[]}
   */
  const closure = (name, found = []) => {
    const text = site.get(name);
    if (text === undefined || found.includes(name)) return found;
    found.push(name);
    for (const [, next = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      closure(next, found);
    }
    return found;
  };

  /** @param {string} source the name of the source file, which the built file keeps before its hash */
  const fileNamed = (source) => {
    const found = [...site.keys()].find((name) => name.replace(/-[\w-]{8}\.js$/, '') === source);
    if (found === undefined) throw new Error(`no built file is named ${source}; see stages`);
    return found;
  };

  const page = readFileSync(join(root, 'index.html'), 'utf8');
  const entries = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)];
  return {
    site,
    closure,
    fileNamed,
    entry: [...new Set(entries.flatMap(([, path = '']) => closure(basename(path))))],
  };
}
