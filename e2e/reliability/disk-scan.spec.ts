import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCounterpartClient, type CounterpartAddresses } from '../support/counterpart-client';
import { startSecureStand } from '../support/https';
import { passphrase } from '../support/wallet-page';
import { keptRows } from './kept-rows';
import { startOwnBrowser, type Engine } from './own-browser';
import { createPlanting } from './planting';
import type { Canary } from './scan/canary';
import { scanFolder, type ScanReport, type Trace } from './scan/scan-folder';
import { followLink, leaveTraces, personalCanaries, takeTour } from './tour';
import { vaultSecrets } from './vault-secrets';

// The disk scan (SECURITY 8.4): the whole tour in a real profile under the production build, then every byte the browser
// left is searched for everything that came by.

const isWhole = process.env['FACET_SCAN'] === 'whole';
const engines: readonly Engine[] = isWhole ? ['leveldb', 'sqlite'] : ['leveldb'];

interface Scanned {
  readonly canaries: readonly Canary[];
  /** What the control left about on purpose. */
  readonly left: readonly Canary[];
  readonly killed: ScanReport;
  readonly closed: ScanReport;
}

/**
 * Takes the tour, closes the browser as a person does, which writes what it held back, and scans; opens the wallet again
 * by an offer's link, kills the browser in the middle, and scans.
 */
async function tourAndScan(build: 'production' | 'unsealed', engine: Engine): Promise<Scanned> {
  const planting = createPlanting();
  const { planted, domain } = planting;
  const stand = await startSecureStand({ build, planted, domain });
  const root = mkdtempSync(join(tmpdir(), 'facet-disk-'));
  const start = () => startOwnBrowser(root, { ...stand.launchOptions, engine });
  let browser = await start();
  try {
    // The stand started from these very addresses; their shape is the counterpart's own.
    const addresses = stand.counterpart as unknown as CounterpartAddresses;
    const client = createCounterpartClient(addresses, stand.ask);
    const open = async () => {
      const [first] = browser.context.pages();
      const page = first ?? (await browser.context.newPage());
      page.setDefaultTimeout(20_000);
      return page;
    };
    const page = await open();
    const home = `${stand.wallet}/`;
    const left = build === 'unsealed' ? await leaveTraces(page, home) : [];
    const secrets = await takeTour(page, home, client, planting.valueOf);
    const keys = await vaultSecrets(await keptRows(page), passphrase);
    await browser.close();
    const canaries = [...planting.canaries(), ...personalCanaries(secrets), ...keys];
    const closed = scanFolder(root, [...canaries, ...left]);

    browser = await start();
    const again = await open();
    // What is stored for one session is gone when the browser is closed, and there when it is killed.
    left.push(...(build === 'unsealed' ? await leaveTraces(again, home) : []));
    await followLink(again, client);
    await browser.kill();
    const killed = scanFolder(root, [...new Set([...planting.canaries(), ...canaries, ...left])]);
    return { canaries, left, killed, closed };
  } finally {
    await browser.kill();
    await stand.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/**
 * Where the browser writes down which addresses it was sent to, before anything of a page runs: an offer that comes by a
 * link stands in that address, and no page can take it out of there (README, Limits).
 */
const ownRecord =
  /^profile\/(?:Default\/(?:History|Favicons|Sessions\/|Network Action Predictor|Shortcuts|Top Sites)|segmentation_platform\/)/u;

/** All an offer by value says: its issuer's address and its code. */
const isInLink = ({ canary }: Trace): boolean =>
  canary === 'host of the counterpart' || canary.startsWith('secret pre-authorized');

const isOfLink = (trace: Trace): boolean => ownRecord.test(trace.file) && isInLink(trace);

const said = (traces: readonly Trace[]): string[] =>
  traces.map(({ canary, file, how }) => `${canary} in ${file} (${how})`);

for (const engine of engines) {
  test(`${engine}: nothing of the cards, the people or the keys lies on the disk`, async () => {
    const { canaries, killed, closed } = await tourAndScan('production', engine);
    expect(canaries.length).toBeGreaterThan(100);
    for (const { files, bytes } of [closed, killed])
      expect([files > 50, bytes > 1_000_000]).toEqual([true, true]);
    expect(said(closed.traces)).toEqual([]);
    expect(said(killed.traces.filter((trace) => !isOfLink(trace)))).toEqual([]);
  });

  test(`${engine}: without sealing the same scan finds everything that is kept`, async () => {
    const { canaries, left, killed, closed } = await tourAndScan('unsealed', engine);
    const kept = canaries.filter(({ isKept }) => isKept);
    const kinds = new Set(kept.map(({ name }) => name.split(' ')[0]));
    expect([...kinds].sort()).toEqual([
      ...['holder', 'host', 'name', 'picture', 'root', 'secret', 'value'],
    ]);
    expect(kept.length).toBeGreaterThan(50);
    for (const { found } of [closed, killed]) {
      expect(kept.filter((canary) => !found.has(canary)).map(({ name }) => name)).toEqual([]);
    }
    const seen = [...closed.found, ...killed.found].filter((canary) => left.includes(canary));
    expect([...new Set(seen.map(({ name }) => name))].sort()).toEqual(
      [...new Set(left.map(({ name }) => name))].sort(),
    );
  });
}
