// npm run soak:memory: two seconds after each way to lock, the memory of every page and worker is searched for the keys
// of the wallet (G4). Before each lock they have to be found there, or the search shows nothing; and a build that wipes
// nothing has to be caught.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { consentPage } from '../support/consent-page';
import { createCounterpartClient, type CounterpartAddresses } from '../support/counterpart-client';
import { startSecureStand, type SecureStand } from '../support/https';
import { passphrase, walletPage, type WalletPage } from '../support/wallet-page';
import { keptRows } from './kept-rows';
import { lockTriggers } from './lock-triggers';
import { namesInPage } from './names-in-page';
import { startOwnBrowser } from './own-browser';
import { scanMemory, whyNotSearched } from './process-memory';
import { jsonFile, prove, tryOut, type Control, type Lane, type Trial } from './proof';
import { vaultSecrets } from './vault-secrets';

/** How soon after a lock the keys must be gone. */
const soonMs = 2_000;

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const start = async (stand: SecureStand, root: string) => {
  const browser = await startOwnBrowser(root, { ...stand.launchOptions, engine: 'leveldb' });
  const [page = await browser.context.newPage()] = browser.context.pages();
  page.setDefaultTimeout(20_000);
  await browser.context.addInitScript(namesInPage);
  return { browser, page, wallet: walletPage(page), home: `${stand.wallet}/` };
};

/** What the counterpart of a stand offers and asks. */
const clientOf = (stand: SecureStand) =>
  // It was started from these very addresses; their shape is the counterpart's own.
  createCounterpartClient(stand.counterpart as unknown as CounterpartAddresses, stand.ask);

/** Sends everything that is asked for, signed with the holder's key. */
const share = async (stand: SecureStand, wallet: WalletPage): Promise<void> => {
  const consent = consentPage(wallet);
  await consent.open(await clientOf(stand).start('age-check'));
  const fields = consent
    .group('Person ID')
    .getByRole('checkbox', { name: /, (needed|optional)$/u });
  for (const field of await fields.all()) await field.check();
  await consent.stranger.check();
  await consent.share.click();
  await expect(wallet.page.getByRole('heading', { name: /^Sent \d+ fields? to/u })).toBeVisible();
};

/** Makes a wallet with a card, closes the browser, and gives back every key of it. */
const live = async (stand: SecureStand, root: string) => {
  const { browser, page, wallet, home } = await start(stand, root);
  await page.goto(home);
  await wallet.makeHere();
  await wallet.receive(await clientOf(stand).offer({ card: 'person-id' }));
  const secrets = await vaultSecrets(await keptRows(page), passphrase);
  await browser.close();
  // The passphrase and what is shown are texts, which stay where they like (README, Limits); keys do not.
  return secrets.filter(({ isText }) => !isText);
};

/** A wallet that was made by a browser that has ended, in another one. */
const openWallet = async (stand: SecureStand) => {
  const root = mkdtempSync(join(tmpdir(), 'facet-memory-'));
  const keys = await live(stand, root);
  const { browser, page, wallet, home } = await start(stand, root);
  /** Unlocks, looks at a card, answers somebody, and locks; what a search finds before the lock and two seconds after it. */
  const searchAround = async (lock: (typeof lockTriggers)[string]) => {
    await page.goto(home);
    await wallet.unlock();
    await wallet.openCard('Person ID');
    await share(stand, wallet);
    await wallet.openWallet();
    const before = scanMemory(browser.group, keys);
    await lock(wallet, home);
    await expect(wallet.heading('Wallet')).toBeHidden();
    await sleep(soonMs);
    return { before, after: scanMemory(browser.group, keys) };
  };
  const close = async (): Promise<void> => {
    await browser.kill();
    rmSync(root, { recursive: true, force: true });
  };
  return { searchAround, close };
};

const ways = Object.entries(lockTriggers);
const why = whyNotSearched();
if (why !== null) {
  console.log(`  not searched: ${why}`);
  if (jsonFile !== undefined)
    writeFileSync(jsonFile, JSON.stringify({ passed: 0, failed: 0, skipped: ways.length }));
  process.exit(0);
}
const stand = await startSecureStand();

const openLane = async (): Promise<Lane> => {
  const { searchAround, close } = await openWallet(stand);
  return {
    trial: async (_, n): Promise<Trial> => {
      const way = ways[n % ways.length];
      if (way === undefined) throw new Error('memory/no-way-to-lock');
      const [name, lock] = way;
      return tryOut(name, async () => {
        const { before, after } = await searchAround(lock);
        return {
          faults: [
            ...(before.whole.length > 0 ? [] : ['no key was found while it was open']),
            ...after.whole.map((found) => `still there: ${found}`),
          ],
          sums: {
            'keys found before': before.whole.length,
            'pieces of keys after': after.pieces.length,
            megabytes: after.megabytes,
          },
        };
      });
    },
    close,
  };
};

/** The build that seals nothing keeps the bytes of its keys where nobody wipes them. */
const unsealed: Control = {
  name: 'a wallet that keeps keys in clear, locked',
  run: async () => {
    const other = await startSecureStand({ build: 'unsealed' });
    const { searchAround, close } = await openWallet(other);
    try {
      const { after } = await searchAround((wallet) => wallet.press('Lock now'));
      return after.whole.length === 0 ? null : `found ${after.whole.join(', ')}`;
    } finally {
      await close();
      await other.close();
    }
  },
};

await prove({
  name: 'memory',
  build: 'production',
  short: { runs: ways.length, minutes: 4 },
  long: { runs: 50, minutes: 60 },
  lanes: 1,
  controls: [unsealed],
  openLane,
  end: stand.close,
});
