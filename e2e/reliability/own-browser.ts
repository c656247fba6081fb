import { chromium, type BrowserContext } from '@playwright/test';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How the browser keeps IndexedDB. SQLite is on its way to being the default (SECURITY F4). */
export type Engine = 'leveldb' | 'sqlite';

const engineFlags: Readonly<Record<Engine, string>> = {
  leveldb: '--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout',
  sqlite: '--enable-features=IdbSqliteBackingStore',
};

/** One switch of each name: the last of several would replace the others. */
const mergeFeatures = (args: readonly string[]): readonly string[] => {
  const isOf = (name: string) => (arg: string) => arg.startsWith(`--${name}-features=`);
  const merged = ['enable', 'disable'].flatMap((name) => {
    const lists = args.filter(isOf(name)).map((arg) => arg.slice(arg.indexOf('=') + 1));
    return lists.length === 0 ? [] : [`--${name}-features=${lists.join(',')}`];
  });
  return [...args.filter((arg) => !isOf('enable')(arg) && !isOf('disable')(arg)), ...merged];
};
const patienceMs = 30_000;

export interface OwnBrowser {
  /** All of its processes are in this group. */
  readonly group: number;
  readonly context: BrowserContext;
  /** Asks the browser to end, as a person does by closing it, and waits until it has written everything. */
  readonly close: () => Promise<void>;
  /** SIGKILL to every process of it at once. */
  readonly kill: () => Promise<void>;
}

/**
 * Starts Chromium as a person has it: a profile of its own that stays, and everything else it might write (temporary
 * files, caches, downloads) below the same folder.
 */
export async function startOwnBrowser(
  root: string,
  options: {
    readonly engine: Engine;
    readonly executablePath: string;
    readonly args: readonly string[];
  },
): Promise<OwnBrowser> {
  const place = (name: string): string => {
    const path = join(root, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const profile = place('profile');
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(profile, name), { force: true });
  const child = spawn(
    options.executablePath,
    [
      ...mergeFeatures([...options.args, engineFlags[options.engine]]),
      ...['--headless', '--remote-debugging-port=0', '--lang=en-GB'],
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    {
      // A group of its own, so that all of it can be killed and nothing else.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        ...{ HOME: place('home'), TMPDIR: place('tmp'), XDG_CACHE_HOME: place('cache') },
        XDG_CONFIG_HOME: place('config'),
      },
    },
  );
  const killGroup = (): void => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
      process.kill(-child.pid, 'SIGKILL');
  };
  // A proof that breaks off leaves nothing running.
  process.once('exit', killGroup);
  const ended = new Promise<void>((done) => {
    child.once('exit', () => {
      process.off('exit', killGroup);
      done();
    });
  });
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no context');
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: place('downloads'),
  });
  return {
    group: child.pid ?? 0,
    context,
    close: async () => {
      // The answer may be lost with the connection.
      await session.send('Browser.close').catch(() => undefined);
      await ended;
    },
    kill: async () => {
      killGroup();
      await ended;
    },
  };
}

const debuggingAddress = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let said = '';
    const timer = setTimeout(() => {
      fail(new Error(`Chromium gave no address: ${said.slice(-400)}`));
    }, patienceMs);
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const address = /DevTools listening on (ws:\S+)/u.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      done(address);
    });
  });
