import { existsSync } from 'node:fs';
import { findProgram } from './find-program.mjs';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const install = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'];

/** Chromium's program: `CHROMIUM` when set, else the first one on the path. */
export const findChromium = () => findProgram(names, { chosen: process.env['CHROMIUM'], places });

/**
 * Finds Chromium, or installs the system's package where that is ours to do: as root on Debian and its kin.
 * The command is printed before it runs.
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (mayInstall) {
    console.log(`Chromium is missing. Running: apt-get update && ${install.join(' ')}`);
    await run('apt-get', ['update']);
    await run(install[0] ?? '', install.slice(1));
  }
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    `Chromium is missing. Install it (Debian: sudo ${install.join(' ')}) or set CHROMIUM to its program.`,
  );
}
