// npm run soak:memory: two seconds after each way to lock, the memory of every page and worker is searched for the keys
// of the wallet (G4). Before each lock they have to be found there, or the search shows nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { consentPage } from '../support/consent-page';
import { createCounterpartClient, type CounterpartAddresses } from '../support/counterpart-client';
import { startSecureStand } from '../support/https';
import { passphrase, walletPage } from '../support/wallet-page';
import { keptRows } from './kept-rows';
import { lockTriggers } from './lock-triggers';
import { namesInPage } from './names-in-page';
import { startOwnBrowser } from './own-browser';
import { scanMemory } from './process-memory';
import { prove, type Lane, type Trial } from './proof';
import { vaultSecrets } from './vault-secrets';

/** How soon after a lock the keys must be gone. */
const soonMs = 2_000;

const stand = await startSecureStand();
const home = `${stand.wallet}/`;
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const start = async (root: string) => {
  const browser = await startOwnBrowser(root, { ...stand.launchOptions, engine: 'leveldb' });
  const [page = await browser.context.newPage()] = browser.context.pages();
  page.setDefaultTimeout(20_000);
  await browser.context.addInitScript(namesInPage);
  return { browser, page };
};

/** Makes a wallet with a card that was used, closes the browser, and gives back every key of it. */
const live = async (root: string) => {
  const { browser, page } = await start(root);
  // The stand started from these very addresses; their shape is the counterpart's own.
  const addresses = stand.counterpart as unknown as CounterpartAddresses;
  const client = createCounterpartClient(addresses, stand.ask);
  const wallet = walletPage(page);
  const consent = consentPage(wallet);
  await page.goto(home);
  await wallet.makeHere();
  await wallet.receive(await client.offer({ card: 'person-id' }));
  await consent.open(await client.start('age-check'));
  const fields = consent
    .group('Person ID')
    .getByRole('checkbox', { name: /, (needed|optional)$/u });
  for (const field of await fields.all()) await field.check();
  await consent.stranger.check();
  await consent.share.click();
  await expect(page.getByRole('heading', { name: /^Sent \d+ fields? to/u })).toBeVisible();
  const secrets = await vaultSecrets(await keptRows(page), passphrase);
  await browser.close();
  // The passphrase and what is shown are texts, which stay where they like (README, Limits); keys do not.
  return secrets.filter(({ isText }) => !isText);
};

const openLane = async (): Promise<Lane> => {
  const root = mkdtempSync(join(tmpdir(), 'facet-memory-'));
  const keys = await live(root);
  const { browser, page } = await start(root);
  const wallet = walletPage(page);

  return {
    trial: async (_, n): Promise<Trial> => {
      const names = Object.keys(lockTriggers);
      const name = names[n % names.length] ?? '';
      await page.goto(home);
      await wallet.unlock();
      await wallet.openCard('Person ID');
      await wallet.openWallet();
      const before = scanMemory(browser.group, keys);
      await lockTriggers[name]?.(wallet, home);
      await expect(wallet.heading('Wallet')).toBeHidden();
      await sleep(soonMs);
      const after = scanMemory(browser.group, keys);
      return {
        name,
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
    },
    close: async () => {
      await browser.kill();
      rmSync(root, { recursive: true, force: true });
    },
  };
};

await prove({
  name: 'memory',
  build: 'production',
  short: { runs: Object.keys(lockTriggers).length, minutes: 3 },
  long: { runs: 50, minutes: 60 },
  lanes: 1,
  controls: [],
  openLane,
});
await stand.close();
