import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { repository } from './paths.mjs';

/** @typedef {{ home: string } & Record<string, unknown>} CounterpartAddresses what `GET /counterpart.json` says too */
/** @typedef {{ addresses: CounterpartAddresses, ended: Promise<number | null>, stop: () => Promise<void> }} Counterpart */

const prefix = 'COUNTERPART ';
const patienceMs = 30_000;

/**
 * Starts the other side of every protocol as a process of its own and waits for its addresses.
 *
 * @param {{ port: number, wallet: string, seed?: string | undefined, host?: string | undefined }} options `wallet` is the wallet's origin
 * @returns {Promise<Counterpart>}
 */
export async function startCounterpartProcess({ port, wallet, seed, host }) {
  const args = ['--import', 'tsx', 'e2e/counterpart/serve.ts', '--port', String(port)];
  args.push('--wallet', wallet, ...(seed === undefined ? [] : ['--seed', seed]));
  const child = spawn(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, ...(host === undefined ? {} : { HOST: host }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const lines = createInterface({ input: child.stdout });
  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 2_000);
    await ended;
    clearTimeout(timer);
  };
  try {
    const addresses = await firstAddresses(lines, ended);
    return { addresses, ended, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/**
 * @param {import('node:readline').Interface} lines
 * @param {Promise<number | null>} ended
 * @returns {Promise<CounterpartAddresses>}
 */
function firstAddresses(lines, ended) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the counterpart said nothing for ${patienceMs / 1000} s`)),
      patienceMs,
    );
    const settle = () => clearTimeout(timer);
    lines.on('line', (line) => {
      if (!line.startsWith(prefix)) {
        console.log(line);
        return;
      }
      settle();
      resolve(JSON.parse(line.slice(prefix.length)));
    });
    void ended.then((code) => {
      settle();
      reject(new Error(`the counterpart ended with code ${code} before it was ready`));
    });
  });
}
