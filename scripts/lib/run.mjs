import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { repository } from './paths.mjs';

/**
 * Inside it, programs print into a text instead of the terminal: two that run side by side stay readable.
 *
 * @type {AsyncLocalStorage<{ text: string }>}
 */
export const printed = new AsyncLocalStorage();

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, isQuiet?: boolean }} [options] a quiet program's output is returned instead of shown
 * @returns {Promise<{ code: number, output: string }>} code 1 also when a signal ended it
 */
export function run(command, args, { env = {}, isQuiet = false } = {}) {
  const sheet = printed.getStore();
  const child = spawn(command, args, {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: isQuiet || sheet !== undefined ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // npm is a command file on Windows.
    shell: process.platform === 'win32',
  });
  let output = '';
  const keep = (/** @type {Buffer} */ chunk) => {
    output += chunk.toString();
    if (!isQuiet && sheet !== undefined) sheet.text += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a tool of node_modules with this same Node.
 *
 * @param {string} script path below node_modules
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(script, args, options) {
  return run(process.execPath, [`node_modules/${script}`, ...args], options);
}
