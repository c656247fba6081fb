import type { Page } from '@playwright/test';
import { growthOf } from './in-page';
import { rowOf, type Row } from '../row';
import { withBrowser, withTools, type Workshop } from '../workshop';

const sizes = [100, 1_000, 10_000] as const;
const rounds = 3;

/** The least a passphrase takes, on a quick machine. */
const derivationMs = 500;

interface Seeded {
  readonly n: number;
  readonly profile: string;
  readonly recoveryCode: string;
}

const middle = (samples: readonly number[]): number =>
  samples.toSorted((a, b) => a - b)[samples.length >> 1] ?? NaN;

/** A profile with a wallet of `n` cards, and with the app kept by its service worker. */
const seed = async (workshop: Workshop, n: number): Promise<Seeded> => {
  const profile = workshop.newProfile();
  const recoveryCode = await withTools(
    workshop,
    (page) => page.evaluate((count) => facetBench.seedWallet(count), n),
    profile,
  );
  await withBrowser(profile, async (context) => {
    const page = await context.newPage();
    await page.goto(workshop.stand.wallet);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  });
  return { n, profile, recoveryCode };
};

/**
 * From an event to the end of the first frame in which the list has changed, as the page itself sees both. ms
 *
 * The page watches before `act` begins. What runs there names no function of its own: the loader of this program
 * would wrap it in a helper that the page does not have.
 */
const paintedAfter = async (
  page: Page,
  event: 'click' | 'input',
  act: () => Promise<void>,
): Promise<number> => {
  await page.evaluate((name) => {
    globalThis.painted = new Promise<number>((done, fail) => {
      setTimeout(() => fail(new Error('bench/the list did not change')), 20_000);
      let start = 0;
      addEventListener(
        name,
        () => {
          start = performance.now();
        },
        { capture: true, once: true },
      );
      const before = document.querySelector('[aria-label="Cards"]')?.textContent;
      new MutationObserver((_, observer) => {
        const list = document.querySelector('[aria-label="Cards"]');
        const hasChanged = list?.querySelector('a') != null && list.textContent !== before;
        if (start === 0 || !hasChanged) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  }, event);
  await act();
  return page.evaluate(() => globalThis.painted);
};

const unlock = async (page: Page, wallet: string, recoveryCode: string): Promise<number> => {
  await page.goto(wallet);
  await page.getByRole('button', { name: 'use it here' }).click();
  await page.getByRole('textbox').fill(recoveryCode);
  // What the first letter starts has the time that people type, and that a passphrase takes to derive.
  await page.waitForTimeout(derivationMs);
  return paintedAfter(page, 'click', () =>
    page.getByRole('button', { name: 'Unlock', exact: true }).click(),
  );
};

const keystroke = (page: Page, key: string): Promise<number> =>
  paintedAfter(page, 'input', () => page.keyboard.press(key));

/** Waits until nothing has changed on the page for a second: what opening started in the background is done. */
const quiet = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let timer = setTimeout(done, 1_000);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 1_000);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );

const search = async (page: Page): Promise<number> => {
  await quiet(page);
  await page.getByRole('searchbox', { name: 'Search cards' }).focus();
  const samples: number[] = [];
  // The cards are numbered: every digit of one, and every digit taken back, changes what is found.
  for (const key of ['3', '7', '1', 'Backspace', 'Backspace', 'Backspace'])
    samples.push(await keystroke(page, key));
  return middle(samples);
};

/** From the press to a file that was read back whole. */
const backUp = async (page: Page): Promise<number> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Backup and recovery kit' }).click();
  const start = performance.now();
  await page.getByRole('button', { name: 'Make backup file' }).click();
  await page.getByText('The file was read back and is whole.').waitFor({ timeout: 120_000 });
  return performance.now() - start;
};

/** Offline cold starts of new browser processes over seeded wallets, and the search in the largest. */
export const startUp = async (workshop: Workshop): Promise<readonly Row[]> => {
  const { stand } = workshop;
  const wallets: Seeded[] = [];
  for (const n of sizes) wallets.push(await seed(workshop, n));
  await stand.stopWallet();
  const samples = new Map<number, number[]>(sizes.map((n) => [n, []]));
  const searches: number[] = [];
  const backups: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const { n, profile, recoveryCode } of wallets)
      await withBrowser(profile, async (context) => {
        const page = await context.newPage();
        samples.get(n)?.push(await unlock(page, stand.wallet, recoveryCode));
        if (n !== sizes[2]) return;
        searches.push(await search(page));
        backups.push(await backUp(page));
      });
  await stand.startWallet();
  const ms = sizes.map((n) => middle(samples.get(n) ?? []));
  const [small = NaN, , large = NaN] = ms;
  const n = sizes[2];
  return [
    rowOf({
      id: 'cold-start',
      what: 'offline, new process: key to painted list',
      n,
      value: large,
      unit: 'ms',
      baseline: null,
      goal: '<= 300',
    }),
    ...growthOf('cold-start', 'key to painted list', ms),
    rowOf({
      id: 'cold-start-growth',
      what: 'key to painted list, 10,000 cards beside 100 times the time of 100',
      n,
      value: large,
      unit: 'ms',
      baseline: small * 100,
      goal: '<= 1.2',
    }),
    rowOf({
      id: 'search',
      what: 'search: one keystroke to what it found',
      n,
      value: middle(searches),
      unit: 'ms',
      baseline: null,
      goal: '<= 50',
    }),
    rowOf({
      id: 'backup',
      what: 'backup: one press to a file that was read back whole',
      n,
      value: middle(backups),
      unit: 'ms',
      baseline: null,
      goal: '<= 10000',
    }),
  ];
};

declare global {
  /** Only in a page that is watched. */
  var painted: Promise<number>;
}
