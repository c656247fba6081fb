import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from '../support/browser';
import {
  createCounterpartClient,
  type CounterpartAddresses,
  type SceneStart,
} from '../support/counterpart-client';
import type { Stand } from '../support/stand';
import { passphrase } from '../support/wallet-page';
import type { BackupAtHand, Doer } from './deeds';
import { openDriven, type DrivenPage } from './driven-page';
import { keptRows } from './kept-rows';
import { listenToPoints, type KillPoints } from './kill-points';
import { createLedger, type Ledger } from './ledger';
import { startOwnBrowser, type Engine, type OwnBrowser } from './own-browser';
import type { Dice } from './random';
import { readVault, type ReadVault } from './vault-reader';

/** Parts of a browser that no wallet has to do with: without them it starts with a fifth less of work. */
const unneeded = [
  '--disable-breakpad',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-extensions',
  '--mute-audio',
  '--no-default-browser-check',
];

/** A wallet while its browser runs. */
export interface Living {
  readonly browser: OwnBrowser;
  readonly points: KillPoints;
  readonly driven: DrivenPage;
}

/** One wallet in one profile, over as many browsers as it takes. */
export interface Life {
  readonly doer: (dice: Dice) => Doer;
  readonly ledger: Doer['ledger'];
  /** Starts a browser and makes the wallet in it. */
  readonly begin: () => Promise<Living>;
  /** Starts a browser on what is left and opens nothing. */
  readonly wake: () => Promise<Living>;
  /**
   * Starts a browser on what is left, opens the wallet and compares it with what it said before.
   *
   * @param fine what the wallet may say of itself before it is opened; locked, when left out
   * @param copy where the profile was copied to; what is found there is compared and changes nothing of what is known
   */
  readonly rise: (
    fine?: readonly string[],
    copy?: string,
  ) => Promise<{ living: Living | null; faults: readonly string[] }>;
  /** Opens the wallet in a tab by whichever passphrase may hold. */
  readonly unlock: (driven: DrivenPage) => Promise<boolean>;
  /** The same comparison in a tab where it is locked. */
  readonly compare: (driven: DrivenPage) => Promise<readonly string[]>;
  readonly root: string;
  /** Kills what still runs of it and deletes its profile. */
  readonly end: () => Promise<void>;
}

export interface LifeOptions {
  readonly stand: Stand;
  readonly engine: Engine;
  /** Where the profile goes; a temporary folder otherwise. */
  readonly root?: string;
  readonly backup?: BackupAtHand;
}

export const createLife = ({ stand, engine, root: given, backup }: LifeOptions): Life => {
  const root = given ?? mkdtempSync(join(tmpdir(), 'facet-life-'));
  const ledger = createLedger(passphrase);
  const started = new Map<string, SceneStart>();
  // The stand started from these very addresses; their shape is the counterpart's own.
  const client = createCounterpartClient(stand.counterpart as unknown as CounterpartAddresses);

  const browsers: OwnBrowser[] = [];

  const start = async (folder: string): Promise<Living> => {
    const args = [...launchOptions.args, ...unneeded];
    const browser = await startOwnBrowser(folder, { ...launchOptions, args, engine });
    browsers.push(browser);
    try {
      const points = await listenToPoints(browser.context);
      return { browser, points, driven: await openDriven(browser.context, `${stand.wallet}/`) };
    } catch (thrown) {
      await browser.kill();
      throw thrown;
    }
  };

  const reached = async (session: string): Promise<boolean> => {
    const scene = started.get(session);
    return scene !== undefined && (await client.outcome(scene)).state === 'accepted';
  };

  /** By whichever passphrase may hold: one, or two when a change was cut; else why none does. */
  const unlock = async (
    driven: DrivenPage,
    known: Ledger,
  ): Promise<{ readonly opened: string | null; readonly codes: readonly string[] }> => {
    const codes: string[] = [];
    for (const candidate of known.passphrases()) {
      const answer = await driven.ask('unlock', candidate);
      if (answer.ok) return { opened: candidate, codes };
      codes.push(answer.code);
    }
    return { opened: null, codes };
  };

  /** The rows from outside. One that does not open is what the scrub comes by for, a moment after the unlock. */
  const readMended = async (driven: DrivenPage, opened: string): Promise<ReadVault> => {
    const patientUntil = Date.now() + 15_000;
    for (;;) {
      const vault = await readVault(await keptRows(driven.page), opened);
      if (vault.read.every(({ value }) => value !== null) || Date.now() > patientUntil)
        return vault;
      await new Promise((done) => setTimeout(done, 500));
    }
  };

  const compare = async (
    driven: DrivenPage,
    known: Ledger,
    fine: readonly string[] = ['locked'],
  ): Promise<readonly string[]> => {
    const at = await driven.ask('presence');
    if (!fine.includes(at)) return [`the wallet is ${at}`];
    const { opened, codes } = await unlock(driven, known);
    if (opened === null) return [`no passphrase opens it: ${codes.join(', ')}`];
    const seen = await driven.ask('look');
    if (!seen.ok) return [`what it holds can't be read: ${seen.code}`];
    const read = await readMended(driven, opened);
    return known.settle({ passphrase: opened, seen: seen.value, read, reached });
  };

  return {
    root,
    ledger,
    doer: (dice) => ({
      ...{ client, ledger, dice, started },
      ...(backup === undefined ? {} : { backup }),
    }),
    begin: async () => {
      const living = await start(root);
      const made = await living.driven.ask('make', passphrase);
      if (!made.ok) throw new Error(`no wallet was made: ${made.code}`);
      return living;
    },
    wake: () => start(root),
    rise: async (fine, copy) => {
      const living = await start(copy ?? root);
      const faults = await compare(
        living.driven,
        copy === undefined ? ledger : ledger.copy(),
        fine,
      ).catch(async (thrown: unknown) => {
        await living.browser.kill();
        throw thrown;
      });
      if (faults.length === 0) return { living, faults };
      await living.browser.kill();
      return { living: null, faults };
    },
    unlock: async (driven) => (await unlock(driven, ledger)).opened !== null,
    compare: (driven) => compare(driven, ledger),
    end: async () => {
      await Promise.all(browsers.map((browser) => browser.kill()));
      rmSync(root, { recursive: true, force: true });
    },
  };
};
